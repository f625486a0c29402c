package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GDAL's driver for OGC API finds its way by links alone, from the landing page to a collection and its items. As it tries tiles first, it
 * is told {@code API=ITEMS}. Debian 12's GDAL 3.6.2 reads no tileset by it, whatever a tileset says of itself: of vector tiles it reads
 * collection, list, tileset and grid and asks for no tile; of map tiles it opens a window as high as all rows of the grid and then gives up.
 * GDAL's pull requests 6881, 7656 and 8130 tell of it and mend it; a newer GDAL reads both ({@link GdalReadsTilesByOgcApiTest}).
 */
@ServedTest
class GdalReadsOgcApiTest extends ServedOgc {

    @TempDir
    Path folder;

    @Test
    void theLandingPageLeadsToEveryCollection() throws Exception {
        String found = Gdal.run("ogrinfo", "-ro", address(""));
        for (String collection : OgcClient.COLLECTIONS) {
            assertThat(found).contains("OGCAPI:" + server() + "/ogc/collections/" + collection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions", "lines", "markers", "names"})
    void aCollectionHasTheNamesOfTheRegister(String collection) throws Exception {
        Path file = folder.resolve(collection + ".geojson");
        Gdal.run("ogr2ogr", "-f", "GeoJSON", "-oo", "API=ITEMS", file.toString(), address("/collections/" + collection));
        assertThat(names(JsonMapper.builder().build().readTree(Files.readString(file)))).isEqualTo(namesOf(collection))
                .anySatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions", "lines", "markers", "names", "notices"})
    void aCollectionHasAsManyFeaturesAsTheRegister(String collection) throws Exception {
        int count = ogc.json("/collections/" + collection + "/items?limit=1").get("numberMatched").asInt();
        assertThat(Gdal.run("ogrinfo", "-ro", "-so", "-al", "-oo", "API=ITEMS", address("/collections/" + collection)))
                .contains("Feature Count: " + count);
    }

    private TreeSet<String> namesOf(String collection) throws Exception {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode page : ogc.pages("/collections/" + collection + "/items?limit=1000")) {
            names.addAll(names(page));
        }
        return names;
    }

    private static TreeSet<String> names(JsonNode features) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode feature : features.get("features")) {
            names.add(feature.get("properties").get("name").asString());
        }
        return names;
    }

    private String address(String path) {
        return "OGCAPI:" + server() + "/ogc" + path;
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }
}
