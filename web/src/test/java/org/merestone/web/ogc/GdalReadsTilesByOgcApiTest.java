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
import java.util.Objects;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GDAL's driver for OGC APIs finds the tiles of a collection by links alone, from GDAL 3.8 on ({@link GdalReadsOgcApiTest} says why not
 * before): painted ones on both grids, vector tiles on that in degrees, for it takes the box of a collection for one in the grid's units.
 */
@ServedTest
class GdalReadsTilesByOgcApiTest extends ServedOgc {

    private static final int SIDE = 256;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"divisions, 9", "lines, 9", "markers, 10", "names, 14"})
    void theVectorTilesOfACollectionHaveEveryFeatureUnderItsName(String collection, int zoom) throws Exception {
        Path read = folder.resolve("read.geojson");
        Gdal.run(program("ogr2ogr"), "-f", "GeoJSON", "-oo", "API=TILES", "-oo", "TILEMATRIXSET=CGCS2000Quad", read.toString(),
                address(collection), "Zoom level " + zoom);
        TreeSet<String> kept = new TreeSet<>();
        for (JsonNode page : ogc.pages("/collections/" + collection + "/items?limit=1000")) {
            page.get("features").forEach(feature -> {
                if (!feature.get("geometry").isNull()) {
                    kept.add(feature.get("properties").get("name").asString());
                }
            });
        }
        TreeSet<String> drawn = new TreeSet<>();
        JsonMapper.builder().build().readTree(Files.readString(read)).get("features")
                .forEach(feature -> drawn.add(feature.get("properties").get("name").asString()));
        assertThat(drawn).isEqualTo(kept).anySatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
    }

    /** A window of the size and at the place of one tile is that tile, pixel by pixel. */
    @ParameterizedTest
    @CsvSource({"CGCS2000Quad, 11, 685, 3348, -180, 90, 360, 4096", "WebMercatorQuad, 11, 845, 1674, -20037508.342789244, "
            + "20037508.342789244, 40075016.685578488, 2048"})
    void aWindowOfTheMapTilesIsTheTile(String grid, int zoom, int row, int column, double west, double north, double width, int tiles)
            throws Exception {
        double side = width / tiles;
        Path window = folder.resolve("window.png");
        Gdal.run(program("gdal_translate"), "-q", "-of", "PNG", "-oo", "API=TILES", "-oo", "CACHE=NO", "-oo", "TILEMATRIXSET=" + grid,
                "-oo", "TILEMATRIX=" + zoom, "-projwin", "" + (west + column * side), "" + (north - row * side),
                "" + (west + (column + 1) * side), "" + (north - (row + 1) * side), address("divisions"), window.toString());
        BufferedImage read = ImageIO.read(window.toFile());
        BufferedImage tile = ImageIO.read(new ByteArrayInputStream(bytes("/ogc/collections/divisions/map/tiles/" + grid + "/" + zoom + "/"
                + row + "/" + column)));
        TreeSet<Integer> colours = new TreeSet<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            colours.add(tile.getRGB(i % SIDE, i / SIDE));
            assertThat(read.getRGB(i % SIDE, i / SIDE)).isEqualTo(tile.getRGB(i % SIDE, i / SIDE));
        }
        assertThat(colours).as("something is drawn").hasSizeGreaterThan(3);
    }

    private static String program(String name) {
        String folder = Objects.requireNonNull(System.getenv("MERESTONE_TEST_GDAL"),
                "There is no GDAL of 3.8 or newer for this test: name the folder of its programs in MERESTONE_TEST_GDAL, as ./test does.");
        return Path.of(folder, name).toString();
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String address(String collection) {
        return "OGCAPI:http://127.0.0.1:" + port + "/ogc/collections/" + collection;
    }
}
