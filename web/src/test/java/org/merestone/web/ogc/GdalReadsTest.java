package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL, a client that is not ours, reads every collection: as many features as the register has, under the same Chinese names. */
@ServedTest
class GdalReadsTest extends ServedOgc {

    @TempDir
    Path folder;

    @Test
    void everyCollectionIsALayer() throws Exception {
        String layers = Gdal.run("ogrinfo", "-ro", address());
        for (String collection : OgcClient.COLLECTIONS) {
            assertThat(layers).contains(": " + collection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions", "lines", "markers", "names", "notices"})
    void aLayerHasAsManyFeaturesAsTheRegister(String collection) throws Exception {
        Matcher count = Pattern.compile("Feature Count: (\\d+)").matcher(Gdal.run("ogrinfo", "-ro", "-so", address(), collection));
        assertThat(count.find()).isTrue();
        assertThat(Integer.parseInt(count.group(1))).isEqualTo(ogc.json("/collections/" + collection
                + "/items?limit=1").get("numberMatched").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions", "lines", "markers", "names"})
    void namesArriveAsTheyAre(String collection) throws Exception {
        Path file = folder.resolve(collection + ".geojson");
        Gdal.run("ogr2ogr", "-f", "GeoJSON", file.toString(), address(), collection);
        JsonNode written = JsonMapper.builder().build().readTree(Files.readString(file));
        TreeSet<String> read = new TreeSet<>();
        for (JsonNode page : ogc.pages("/collections/" + collection + "/items?limit=1000")) {
            page.get("features").forEach(feature -> read.add(feature.get("properties").get("name").asString()));
        }
        TreeSet<String> names = new TreeSet<>();
        written.get("features").forEach(feature -> names.add(feature.get("properties").get("name").asString()));
        assertThat(names).isEqualTo(read).anySatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
        assertThat(written.get("features").size()).isEqualTo(ogc.json("/collections/" + collection
                + "/items?limit=1").get("numberMatched").asInt());
    }

    @Test
    void aSpatialFilterOfGdalIsOurBox() throws Exception {
        String box = Gdal.run("ogrinfo", "-ro", "-so", "-spat", "114.2", "29.7", "114.3", "29.8", address(), "names");
        int expected = ogc.json("/collections/names/items?limit=1&bbox=114.2,29.7,114.3,29.8").get("numberMatched").asInt();
        assertThat(box).contains("Feature Count: " + expected);
        assertThat(expected).isPositive();
    }

    @Test
    void aConditionOfGdalOnADateIsUnderstood() throws Exception {
        long expected = OgcClient.list(ogc.json("/collections/lines/items?limit=1000&datetime=../2010-01-01").get("features")).stream()
                .filter(line -> line.get("properties").get("validFrom").asString().compareTo("2010-01-01") < 0).count();
        assertThat(expected).isPositive();
        String told = Gdal.run("ogrinfo", "-ro", "-so", "-where", "validFrom < '2010/01/01'", address(), "lines");
        assertThat(told).contains("Feature Count: " + expected);
    }

    private String address() {
        return "OAPIF:http://127.0.0.1:" + port + "/ogc";
    }
}
