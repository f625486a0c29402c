package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Plane coordinates of a county (EPSG:4547, CGCS2000 Gauss-Krüger, central meridian 114° E) come into the packaged program and lie where
 * they should: the coordinate machinery and its tables are in the jar. Two townships of 5 km by 5 km meet on the meridian at 30° N.
 */
class PackagedGeodesyIT {

    /** Length of the meridian from the equator to 30° N on the CGCS2000 ellipsoid, from the series in its parameters, metres. */
    private static final double NORTH_OF_30 = 3_320_113.398;
    private static final double EAST_OF_114 = 500_000;
    private static final double SIDE = 5_000;

    /** PROJ, by pyproj 3.7.2: 114.3225° E, 29.8413° N is X 3302564.9733, Y 531166.3004 in EPSG:4547. A square kilometre from there. */
    private static final String SQUARE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"990122","name":"方县"},
            "geometry":{"type":"Polygon","coordinates":[[[531166.3004,3302564.9733],[532166.3004,3302564.9733],
            [532166.3004,3303564.9733],[531166.3004,3303564.9733],[531166.3004,3302564.9733]]]}}]}""";

    @TempDir
    Path folder;

    @Test
    void aCornerLiesWhereProjPutsIt() throws IOException {
        Ended imported = imported(Program.packaged(), SQUARE, "county");
        assertThat(imported.status()).as(imported.said()).isZero();
        try (RunningMerestone running = RunningMerestone.start(folder, List.of("--data", folder.toString()))) {
            Visitor visitor = new Visitor(running.address());
            JsonNode edge = visitor.json("/api/v1/map/features?bbox=114,29,115,30&layer=lines").get("features").get(0).get("geometry")
                    .get("coordinates").get(0);
            // A centimetre, which is as much as the map's features carry.
            assertThat(edge).anySatisfy(vertex -> {
                assertThat(vertex.get(0).asDouble()).isCloseTo(114.3225, within(1.5e-7));
                assertThat(vertex.get(1).asDouble()).isCloseTo(29.8413, within(1.5e-7));
            });
            assertThat(where(visitor, 114.325, 29.845).get("divisions").get(0).get("name").asString()).isEqualTo("方县");
            assertThat(visitor.json("/api/v1/map/extent").get("demonstration").asBoolean()).as("nothing invented beside the real").isFalse();
        }
        assertThat(Ended.of(Program.quick(), "verify", "--data", folder.toString()).status()).isZero();
    }

    @Test
    void planeCoordinatesLieWhereTheyShould() throws IOException {
        Ended imported = imported(townships(), "township");
        assertThat(imported.status()).as(imported.said()).isZero();
        assertThat(imported.said()).contains("已导入 / imported: 2 区划 divisions").doesNotContain("\tat ");
        try (RunningMerestone running = RunningMerestone.start(folder, List.of("--data", folder.toString(), "--no-demo"))) {
            Visitor visitor = new Visitor(running.address());
            JsonNode east = where(visitor, 114.01, 30);
            assertThat(east.get("divisions").get(0).get("name").asString()).isEqualTo("东坪镇");
            // 0.01° of the parallel of 30°: 6,383,480.9 m · cos 30° · 0.01 · π / 180.
            assertThat(east.get("nearestLine").get("distanceMetres").asDouble()).isCloseTo(964.9, within(0.2));
            assertThat(where(visitor, 113.99, 30).get("divisions").get(0).get("name").asString()).isEqualTo("西坪乡");
            // 5 km on the plane are 0.05182° of the parallel; a little more is outside.
            assertThat(where(visitor, 114.0517, 30).get("divisions").size()).isPositive();
            assertThat(where(visitor, 114.0519, 30).get("divisions").size()).isZero();
        }
    }

    @Test
    void aBrokenFileIsRefusedWithASentenceAndNothingIsWritten() throws IOException {
        String whole = townships();
        Ended cut = imported(whole.substring(0, whole.length() / 2), "township");
        assertThat(cut.status()).as(cut.said()).isEqualTo(1);
        assertThat(cut.said()).contains("areas.geojson").contains("没有导入").contains("Nothing was imported").doesNotContain("\tat ").doesNotContain("Exception");
        Ended unclosed = imported(whole.replaceFirst("\\[\\[\\[[\\d.,]+\\],", "[[["), "township");
        assertThat(unclosed.status()).as(unclosed.said()).isEqualTo(1);
        assertThat(unclosed.said()).contains("Nothing was imported").doesNotContain("\tat ");
        // Nothing of either was kept: the whole file is taken as new, and a second time it is not.
        assertThat(imported(whole, "township").status()).isZero();
        Ended again = imported(whole, "township");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.said()).contains("990555101").doesNotContain("\tat ");
    }

    @Test
    void anImportThatCannotBeFollowedShowsHowItIsWritten() throws IOException {
        Ended wrong = imported(SQUARE, "village");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.said()).contains("--level").contains("./run import divisions").doesNotContain("\tat ");
    }

    private Ended imported(String geojson, String level) throws IOException {
        return imported(Program.quick(), geojson, level);
    }

    private Ended imported(Program program, String geojson, String level) throws IOException {
        Path file = Files.writeString(folder.resolve("areas.geojson"), geojson);
        return Ended.of(program, "import", "divisions", file.toString(), "--level", level, "--code-field", "code", "--name-field", "name",
                "--crs", "EPSG:4547", "--classification", "public", "--code-system", "试验", "--edition", "2026-01-01",
                "--data", folder.toString());
    }

    private static JsonNode where(Visitor visitor, double lon, double lat) {
        return visitor.json("/api/v1/where?lon=" + lon + "&lat=" + lat);
    }

    private static String townships() {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + township("990555101", "西坪乡", EAST_OF_114 - SIDE) + ","
                + township("990555102", "东坪镇", EAST_OF_114) + "]}";
    }

    /** A square whose western side is given, halved by the parallel of 30°. */
    private static String township(String code, String name, double west) {
        double south = NORTH_OF_30 - SIDE / 2;
        double[][] corners = {{0, 0}, {SIDE, 0}, {SIDE, SIDE}, {0, SIDE}, {0, 0}};
        StringBuilder ring = new StringBuilder();
        for (double[] corner : corners) {
            ring.append(ring.isEmpty() ? "" : ",").append("[%.3f,%.3f]".formatted(west + corner[0], south + corner[1]));
        }
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
                .formatted(code, name, ring);
    }
}
