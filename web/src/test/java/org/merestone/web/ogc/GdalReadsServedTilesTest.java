package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL's MVT driver opens our vector tiles, its TMS reader our map tiles, on both grids. */
@ServedTest
class GdalReadsServedTilesTest extends ServedOgc {

    @TempDir
    Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theTileOfTheCountyHasEveryLineUnderItsName() throws Exception {
        Path tile = Files.createDirectories(folder.resolve("8/209")).resolve("105.mvt");
        Files.write(tile, bytes("/ogc/tiles/WebMercatorQuad/8/105/209"));
        Path read = folder.resolve("lines.geojson");
        Gdal.run("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4326", read.toString(), tile.toString(), "lines");
        TreeSet<String> drawn = names(JsonMapper.builder().build().readTree(Files.readString(read)));
        TreeSet<String> kept = names(ogc.json("/collections/lines/items?limit=1000"));
        assertThat(drawn).isEqualTo(kept).anySatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
    }

    /** All tiles of a zoom within the limits that the tileset itself tells, by its own template, opened together as one set. */
    @ParameterizedTest
    @CsvSource({"divisions, 9", "lines, 9", "markers, 10", "names, 14"})
    void theTilesOfACollectionHaveEveryFeatureUnderItsName(String collection, int zoom) throws Exception {
        JsonNode tileset = ogc.json("/collections/" + collection + "/tiles/WebMercatorQuad");
        JsonNode limits = tileset.get("tileMatrixSetLimits").get(zoom);
        for (int row = limits.get("minTileRow").asInt(); row <= limits.get("maxTileRow").asInt(); row++) {
            for (int column = limits.get("minTileCol").asInt(); column <= limits.get("maxTileCol").asInt(); column++) {
                HttpResponse<byte[]> tile = get(OgcClient.href(tileset, "item").replace("{tileMatrix}", "" + zoom)
                        .replace("{tileRow}", "" + row).replace("{tileCol}", "" + column));
                assertThat(tile.statusCode()).isIn(200, 204);
                if (tile.statusCode() == 200) {
                    Files.write(Files.createDirectories(folder.resolve(zoom + "/" + column)).resolve(row + ".mvt"), tile.body());
                }
            }
        }
        Path read = folder.resolve("read.geojson");
        Gdal.run("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4326", "-oo", "TILE_EXTENSION=mvt", read.toString(),
                "MVT:" + folder.resolve("" + zoom), collection);
        TreeSet<String> kept = new TreeSet<>();
        for (JsonNode page : ogc.pages("/collections/" + collection + "/items?limit=1000")) {
            page.get("features").forEach(feature -> {
                if (!feature.get("geometry").isNull()) {
                    kept.add(feature.get("properties").get("name").asString());
                }
            });
        }
        assertThat(names(JsonMapper.builder().build().readTree(Files.readString(read)))).isEqualTo(kept)
                .anySatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
    }

    @Test
    void whatIsServedIsReadFromTheAddressItself() throws Exception {
        assertThat(Gdal.run("ogrinfo", "-ro", "-so", "-al", "/vsicurl/http://127.0.0.1:" + port + "/tiles/base/8/209/105.mvt"))
                .contains("Layer name: divisions", "Layer name: lines");
    }

    /** A window of one tile, read through the TMS of GDAL with the grid's numbers, is the tile. */
    @ParameterizedTest
    @CsvSource({"WebMercatorQuad, EPSG:3857, 20037508.342789244, 20037508.342789244, 1, 10, 423, 837",
        "CGCS2000Quad, EPSG:4490, 180, 90, 2, 9, 171, 837"})
    void aWindowOfTheMapIsTheTile(String grid, String system, double east, double north, int across, int zoom, int row, int column)
            throws Exception {
        Path service = folder.resolve("tms.xml");
        Files.writeString(service, """
                <GDAL_WMS><Service name="TMS"><ServerUrl>http://127.0.0.1:%d/ogc/map/tiles/%s/${z}/${y}/${x}</ServerUrl></Service>
                <DataWindow><UpperLeftX>%s</UpperLeftX><UpperLeftY>%s</UpperLeftY><LowerRightX>%s</LowerRightX><LowerRightY>%s</LowerRightY>
                <TileLevel>%d</TileLevel><TileCountX>%d</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow>
                <Projection>%s</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY><BandsCount>3</BandsCount></GDAL_WMS>
                """.formatted(port, grid, -east, north, east, -north, zoom, across, system));
        Path window = folder.resolve("window.png");
        Gdal.run("gdal_translate", "-q", "-of", "PNG", "-srcwin", "" + column * 256, "" + row * 256, "256", "256", service.toString(),
                window.toString());
        BufferedImage read = ImageIO.read(window.toFile());
        BufferedImage tile = ImageIO.read(new ByteArrayInputStream(bytes("/ogc/map/tiles/" + grid + "/" + zoom + "/" + row + "/" + column)));
        TreeSet<Integer> colours = new TreeSet<>();
        for (int i = 0; i < 256 * 256; i++) {
            colours.add(tile.getRGB(i % 256, i / 256));
            assertThat(read.getRGB(i % 256, i / 256)).isEqualTo(tile.getRGB(i % 256, i / 256));
        }
        assertThat(colours).as("something is drawn").hasSizeGreaterThan(10);
    }

    private static TreeSet<String> names(JsonNode features) {
        TreeSet<String> names = new TreeSet<>();
        features.get("features").forEach(feature -> names.add(feature.get("properties").get("name").asString()));
        return names;
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = get("http://127.0.0.1:" + port + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
