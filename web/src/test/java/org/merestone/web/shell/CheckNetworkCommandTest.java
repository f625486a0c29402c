package org.merestone.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code check-network} on files of one fault each. A thousandth of a degree is about 97 m east and 111 m north at 29.8°. */
class CheckNetworkCommandTest {

    @TempDir
    Path folder;

    /** West 114.30–114.31, east 114.31–114.32, north 29.81–29.82 above both. */
    private static final String WEST = area("421202100", "[114.30,29.80],[114.31,29.80],[114.31,29.81],[114.30,29.81],[114.30,29.80]");
    private static final String EAST = area("421202200", "[114.31,29.80],[114.32,29.80],[114.32,29.81],[114.31,29.81],[114.31,29.80]");
    private static final String NORTH = area("421202101", "[114.30,29.81],[114.31,29.81],[114.32,29.81],[114.32,29.82],[114.30,29.82],[114.30,29.81]");

    private static final String[] GAP = {ring("A", 0, 0, 30, 0, 30, 10, 20, 10, 10, 10, 0, 10), ring("B", 0, 10, 10, 10, 10, 20, 0, 20),
        ring("C", 20, 10, 30, 10, 30, 20, 20, 20), ring("D", 0, 20, 10, 20, 20, 20, 30, 20, 30, 30, 0, 30)};

    @Test
    void aSoundFileHasItsCountsAndExitsWithNothing() throws IOException {
        Shell shell = check(collection(WEST, EAST, NORTH));
        assertThat(shell.status()).hasValue(0);
        JsonNode file = json(shell);
        assertThat(file.get("blocked").asBoolean()).isFalse();
        assertThat(file.get("findings")).isEmpty();
        assertThat(file.get("units").asInt()).isEqualTo(3);
        assertThat(file.get("edges").asInt()).isEqualTo(6);
        assertThat(file.get("nodes").asInt()).isEqualTo(4);
        assertThat(file.get("faces").asInt()).isEqualTo(3);
        JsonNode euler = file.get("euler");
        assertThat(euler.get("v").asInt() - euler.get("e").asInt() + euler.get("f").asInt()).isEqualTo(1 + euler.get("c").asInt());
        assertThat(euler.get("holds").asBoolean()).isTrue();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("gap between units", "43", "GAP_BETWEEN_UNITS", "give-ground", GAP),
                fault("gap and T-junctions", "43", "GAP_BETWEEN_UNITS", "give-ground", ring("A", 0, 0, 30, 0, 30, 10, 0, 10),
                        ring("B", 0, 10, 10, 10, 10, 20, 0, 20), ring("C", 20, 10, 30, 10, 30, 20, 20, 20), ring("D", 0, 20, 30, 20, 30, 30, 0, 30)),
                fault("sliver gap", "44", "SLIVER_GAP", "give-ground", ring("A", 0, 0, 10, 0, 10, 10, 0, 10), ring("B", 10, 0, 20, 0, 20, 10, 10, 10, 10.04, 5)),
                fault("overlap", "44", "OVERLAP", "give-overlap", ring("A", 0, 0, 12, 0, 12, 10, 0, 10), ring("B", 10, 0, 20, 0, 20, 10, 10, 10)),
                fault("sliver overlap", "44", "SLIVER_OVERLAP", "give-overlap", ring("A", 0, 0, 10, 0, 10, 10, 0, 10), ring("B", 10, 0, 20, 0, 20, 10, 10, 10, 9.96, 5)),
                fault("T-junction", "41", "T_JUNCTION", "add-vertex", ring("A", 0, 0, 20, 0, 20, 10, 0, 10), ring("B", 0, 10, 10, 10, 10, 20, 0, 20),
                        ring("C", 10, 10, 20, 10, 20, 20, 10, 20)),
                fault("points that should be one", "46", "POINTS_NOT_IDENTICAL", "join-points", ring("A", 0, 0, 10, 0, 10, 5, 10, 10, 0, 10),
                        ring("B", 10, 0, 20, 0, 20, 10, 10, 10, 10.0001, 5)),
                fault("the same polygon twice", "45", "CLAIMED_TWICE", "meet", ring("A", 0, 0, 10, 0, 10, 10, 0, 10), ring("B", 0, 0, 10, 0, 10, 10, 0, 10)),
                fault("ring that crosses itself", "40", "SELF_CROSSING", "meet", ring("A", 0, 0, 10, 10, 10, 0, 0, 12)),
                fault("spike", "40", "SPIKE", "already-done", ring("A", 0, 0, 10, 0, 10, 5, 14, 5, 10, 5, 10, 10, 0, 10)),
                fault("hole outside its shell", "43", "AREA_CHANGED", "drop-line", area("A", closed(0, 0, 10, 0, 10, 10, 0, 10) + "],[" + closed(15, 15, 16, 15, 16, 16, 15, 16))),
                fault("ring of no width", "40", "DEGENERATE_RING", "already-done", ring("A", 0, 0, 10, 0, 10, 10, 0, 10), ring("B", 20, 0, 25, 0, 30, 0)),
                fault("point among areas", "40", "WRONG_GEOMETRY", null, ring("A", 0, 0, 10, 0, 10, 10, 0, 10), feature("B", "Point", "[114.2,29.8]")),
                fault("area without geometry", "43", "NO_AREA", null, ring("A", 0, 0, 10, 0, 10, 10, 0, 10),
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"B\"},\"geometry\":null}"),
                fault("area without a code", "1", "CODE_MISSING", null, ring("A", 0, 0, 10, 0, 10, 10, 0, 10),
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + closed(10, 0, 20, 0, 20, 10, 10, 10) + "]]}}"),
                fault("only points", "40", "WRONG_GEOMETRY", null, feature("A", "Point", "[114.2,29.8]")),
                fault("dangling line", "42", "DANGLE", "close-dangle", line(null, null, 0, 0, 20, 0, 20, 10, 0, 10, 0, 0), line(null, null, 10, 0, 10, 9.9)),
                fault("crossing lines", "41", "CROSSING", "meet", line(null, null, 0, 0, 20, 0, 20, 10, 0, 10, 0, 0), line(null, null, 0, 0, 20, 10), line(null, null, 20, 0, 0, 10)),
                fault("exchanged sides", "45", "MISLABELLED", "relabel", line("A", null, 10, 10, 0, 10, 0, 0, 10, 0), line("B", "A", 10, 0, 10, 10),
                        line("B", null, 10, 0, 20, 0, 20, 10, 10, 10)),
                fault("line drawn twice", "41", "DRAWN_TWICE", "already-done", line(null, null, 0, 0, 20, 0, 20, 10, 0, 10, 0, 0), line(null, null, 10, 0, 10, 10),
                        line(null, null, 10, 0, 10, 10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsToldWithItsRuleItsPlaceAndItsFix(String name, String rule, String kind, String fix, String file) throws IOException {
        Shell shell = check(file);
        assertThat(shell.status()).as(shell.out() + shell.err()).hasValue(1);
        JsonNode told = json(shell);
        assertThat(told.get("blocked").asBoolean()).isTrue();
        JsonNode finding = null;
        for (JsonNode each : told.get("findings")) {
            finding = finding == null && each.get("kind").asString().equals(kind) ? each : finding;
        }
        assertThat(finding).as(shell.out()).isNotNull();
        assertThat(finding.get("rule").asString()).isEqualTo(rule);
        assertThat(finding.get("message").asString()).endsWith("。");
        assertThat(finding.get("messageEn").asString()).endsWith(".");
        if (!kind.equals("NO_AREA")) {
            assertThat(finding.get("lon").asDouble()).isBetween(114.2, 114.36);
            assertThat(finding.get("place").get("type").asString()).isNotEmpty();
        }
        if (fix != null) {
            assertThat(finding.get("fix").get("id").asString()).as(finding.toString()).isEqualTo(fix);
        }
    }

    @Test
    void aRingThatDoesNotCloseIsAFaultOfTheFile() throws IOException {
        Shell shell = check(collection(area("A", "[114.30,29.80],[114.31,29.80],[114.31,29.81],[114.30,29.81]")));
        assertThat(shell.status()).hasValue(1);
        assertThat(json(shell).get("findings").get(0).get("rule").asString()).isEqualTo("42");
    }

    @Test
    void anEmptyCollectionIsNoNetwork() throws IOException {
        Shell shell = check("{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThat(shell.status()).hasValue(1);
        assertThat(json(shell).get("findings").get(0).get("rule").asString()).isEqualTo("43");
        assertThat(check("{\"type\":\"Feat").status()).hasValue(1);
    }

    @Test
    void aHoleOfOneUnitIsToldAndBlocksNothing() throws IOException {
        Shell shell = check(collection(area("A", closed(0, 0, 20, 0, 20, 20, 0, 20) + "],[" + closed(5, 5, 5, 10, 10, 10, 10, 5))));
        assertThat(shell.status()).hasValue(0);
        assertThat(json(shell).get("findings").get(0).get("kind").asString()).isEqualTo("GAP");
    }

    @Test
    void aGapBetweenUnitsThatIsKnownBlocksNothing() throws IOException {
        Path file = write(collection(GAP));
        assertThat(Shell.run("", "check-network", file.toString()).status()).hasValue(1);
        assertThat(Shell.run("", "check-network", file.toString(), "--known-gaps").status()).hasValue(0);
    }

    @Test
    void aJunctionOfTownshipsOnTheCountyLineIsAWarningOfRule48() throws IOException {
        Shell shell = check(collection(ring("421202100", 0, 0, 20, 0, 20, 10, 0, 10), ring("421221100", 0, 10, 10, 10, 10, 20, 0, 20),
                ring("421221101", 10, 10, 20, 10, 20, 20, 10, 20)));
        assertThat(shell.status()).hasValue(0);
        JsonNode finding = json(shell).get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("48");
        assertThat(finding.get("fix").get("id").asString()).isEqualTo("add-vertex");
    }

    @Test
    void fieldsMayBeNamedAndLinesMayCarryTheirSidesInThem() throws IOException {
        String lines = collection(line("A", null, 10, 10, 0, 10, 0, 0, 10, 0), line("A", "B", 10, 0, 10, 10), line("B", null, 10, 0, 20, 0, 20, 10, 10, 10))
                .replace("\"left\"", "\"links\"").replace("\"right\"", "\"rechts\"");
        Path file = write(lines);
        Shell shell = Shell.run("", "check-network", file.toString(), "--json", "--left-field", "links", "--right-field", "RECHTS");
        assertThat(shell.status()).hasValue(0);
        assertThat(json(shell).get("units").asInt()).isEqualTo(2);
        assertThat(json(shell).get("source").asString()).isEqualTo("LINES");
        Shell wrong = Shell.run("", "check-network", file.toString(), "--left-field", "nirgends");
        assertThat(wrong.status()).hasValue(1);
        assertThat(wrong.err()).contains("nirgends");
    }

    @Test
    void aLooserToleranceSnapsAndTellsTheDistance() throws IOException {
        Path file = write(collection(line(null, null, 0, 0, 20, 0, 20, 10, 0, 10, 0, 0), line(null, null, 10, 0, 10, 9.99)));
        Shell shell = Shell.run("", "check-network", file.toString(), "--json", "--tolerance", "2");
        assertThat(shell.status()).hasValue(0);
        assertThat(json(shell).get("counts").get("SNAPPED").asInt()).isEqualTo(1);
        assertThat(json(shell).get("faces").asInt()).isEqualTo(2);
    }

    @Test
    void aPersonReadsSentencesInBothLanguages() throws IOException {
        Shell shell = Shell.run("", "check-network", write(faults().skip(3).findFirst().orElseThrow().get()[4].toString()).toString());
        assertThat(shell.out()).contains("须先修正", "To be mended first", "[BLOCK 44]", "重叠", "both cover", "→ give-overlap");
    }

    @Test
    void wordsThatCannotBeFollowedExitWithTwoAndAMissingFileWithOne() {
        assertThat(Shell.run("", "check-network").status()).hasValue(2);
        assertThat(Shell.run("", "check-network", "a.geojson", "--tolerance", "-1").status()).hasValue(2);
        assertThat(Shell.run("", "check-network", "a.geojson", "--tolerance", "x").status()).hasValue(2);
        assertThat(Shell.run("", "check-network", "a.geojson", "--epsg", "1").status()).hasValue(2);
        assertThat(Shell.run("", "check-network", folder.resolve("none.geojson").toString()).status()).hasValue(1);
    }

    private static Arguments fault(String name, String rule, String kind, @org.jspecify.annotations.Nullable String fix, String... features) {
        return Arguments.of(name, rule, kind, fix, collection(features));
    }

    /** Corners in thousandths of a degree from 114.3, 29.8. */
    private static String ring(String code, double... corners) {
        return area(code, closed(corners));
    }

    private static String closed(double... corners) {
        return positions(corners) + "," + positions(corners[0], corners[1]);
    }

    private static String positions(double... corners) {
        List<String> positions = new ArrayList<>();
        IntStream.range(0, corners.length / 2).forEach(i -> positions.add("[" + (114.3 + corners[2 * i] / 1000) + "," + (29.8 + corners[2 * i + 1] / 1000) + "]"));
        return String.join(",", positions);
    }

    private static String area(String code, String rings) {
        return feature(code, "Polygon", "[[" + rings + "]]");
    }

    private static String line(@org.jspecify.annotations.Nullable String left, @org.jspecify.annotations.Nullable String right, double... corners) {
        String sides = (left == null ? "" : "\"left\":\"" + left + "\"") + (left != null && right != null ? "," : "") + (right == null ? "" : "\"right\":\"" + right + "\"");
        return "{\"type\":\"Feature\",\"properties\":{" + sides + "},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + positions(corners) + "]}}";
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private Shell check(String content) throws IOException {
        return Shell.run("", "check-network", write(content).toString(), "--json");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("areas.geojson"), content);
    }

    private static JsonNode json(Shell shell) {
        return new ObjectMapper().readTree(shell.out().lines().findFirst().orElseThrow());
    }
}
