package org.merestone.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Each of the rules 40 to 54 broken by itself in a small file, and mended by {@code --fix}. Sizes by hand, on the ellipsoid of CGCS2000:
 * at 29.805° N a thousandth of a degree is 110.850 m of meridian and 96.674 m of parallel (M = 6,351,187 m, N cos φ = 5,539,027 m).
 */
class CheckNetworkRulesTest {

    private static final double NORTH = 110.850;
    private static final double EAST = 96.674;

    /** SHA-256 of the big-endian WKB of (114.31 29.8, 114.31 29.81), by Python's struct and hashlib. */
    private static final String FINGERPRINT = "fbb1a6d0be06ec4535d208be34aabbbca8dd3f9e943db71e7333064d551e42dc";

    @TempDir
    Path folder;

    /** @param beside files by option; {@code size} NaN where there is nothing to measure */
    record Broken(String name, int rule, String kind, double size, String fix, List<String> features, Map<String, List<String>> beside) {

        @Override
        public String toString() {
            return rule + " " + name;
        }
    }

    static Stream<Broken> broken() {
        List<String> twoUnits = List.of(area("421202100", "", 0, 0, 10, 0, 10, 10, 0, 10), area("421202101", "", 10, 0, 20, 0, 20, 10, 10, 10));
        List<String> county = List.of(area("421202", "", 0, 0, 20, 0, 20, 10, 0, 10));
        return Stream.of(
                new Broken("a spike of 0.004°", 40, "SPIKE", 4 * EAST, "already-done",
                        List.of(area("A", "", 0, 0, 10, 0, 10, 5, 14, 5, 10, 5, 10, 10, 0, 10)), Map.of()),
                new Broken("a border that crosses itself", 40, "SELF_CROSSING", Double.NaN, "meet",
                        List.of(area("A", "", 0, 0, 10, 10, 10, 0, 0, 12)), Map.of()),
                new Broken("lines that cross without a node", 41, "CROSSING", Double.NaN, "meet",
                        List.of(line("", 0, 0, 20, 0, 20, 10, 0, 10, 0, 0), line("", 0, 0, 20, 10), line("", 20, 0, 0, 10)), Map.of()),
                new Broken("a line that ends 0.0001° short", 42, "DANGLE", 9.9 * NORTH, "close-dangle",
                        List.of(line("", 0, 0, 20, 0, 20, 10, 0, 10, 0, 0), line("", 10, 0, 10, 9.9)), Map.of()),
                new Broken("ground that belongs to none", 43, "GAP_BETWEEN_UNITS", 100 * EAST * NORTH, "give-ground",
                        List.of(area("A", "", 0, 0, 30, 0, 30, 10, 20, 10, 10, 10, 0, 10), area("B", "", 0, 10, 10, 10, 10, 20, 0, 20),
                                area("C", "", 20, 10, 30, 10, 30, 20, 20, 20),
                                area("D", "", 0, 20, 10, 20, 20, 20, 30, 20, 30, 30, 0, 30)), Map.of()),
                new Broken("ground in two units", 44, "OVERLAP", 10 * EAST * NORTH, "give-overlap",
                        List.of(area("A", "", 0, 0, 10, 0, 10, 10, 0, 10), area("B", "", 10, 0, 20, 0, 20, 10, 10, 10, 8, 5)), Map.of()),
                new Broken("exchanged sides", 45, "MISLABELLED", 10 * NORTH, "relabel",
                        List.of(line(sides("A", null), 10, 10, 0, 10, 0, 0, 10, 0), line(sides("B", "A"), 10, 0, 10, 10),
                                line(sides("B", null), 10, 0, 20, 0, 20, 10, 10, 10)), Map.of()),
                new Broken("two vertices 1 cm apart", 46, "POINTS_NOT_IDENTICAL", 0.0001 * EAST, "join-points",
                        List.of(area("A", "", 0, 0, 10, 0, 10, 5, 10, 10, 0, 10), area("B", "", 10, 0, 20, 0, 20, 10, 10, 10, 10.0001, 5)),
                        Map.of()),
                new Broken("a declared junction 0.0003° away", 46, "JUNCTION_DIFFERS", 0, "restate-junction",
                        List.of(area("A", "", 0, 0, 20, 0, 20, 10, 10, 10, 0, 10), area("B", "", 0, 10, 10, 10, 10, 20, 0, 20),
                                area("C", "", 10, 10, 20, 10, 20, 20, 10, 20), junction("A,B,C", 10.3, 10)), Map.of()),
                new Broken("townships that leave a strip of their county", 47, "SUM_SLIVER", 10 * EAST * NORTH, "follow-county",
                        List.of(area("421202100", "", 0, 0, 10, 0, 10, 10, 0, 10), area("421202101", "", 10, 0, 19, 0, 19, 10, 10, 10)),
                        Map.of("--higher", List.of(area("421202", "", 0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 0, 10)))),
                new Broken("a junction between two vertices of the county line", 48, "END_OFF_HIGHER_LINE", 0, "refine-county",
                        twoUnits, Map.of("--higher", county)),
                new Broken("2 km stated for 1.1", 49, "LENGTH_DIFFERS", 2000 - 10 * NORTH, "restate-length",
                        lines("\"line\":\"L1\",\"stated_length\":2000"), Map.of()),
                new Broken("the same in kilometres", 49, "LENGTH_DIFFERS", 2000 - 10 * NORTH, "restate-length",
                        lines("\"界线代码\":\"L1\",\"stated_km\":2"), Map.of()),
                new Broken("1.1 km of river without a bend", 50, "VERTICES_FAR_APART", 10 * NORTH, "add-vertices",
                        lines("\"line\":\"L1\",\"follows\":\"河流\""), Map.of()),
                new Broken("48 m off the middle", 51, "OFF_FEATURE", 0.5 * EAST * Math.cos(Math.atan(0.1 * EAST / NORTH)), "follow-feature",
                        lines("\"line\":\"L1\",\"relation\":\"中心线\""),
                        Map.of("--features", List.of(line("", 10, -1, 10, 0, 10.5, 5, 10, 10, 10, 11)))),
                new Broken("another fingerprint", 52, "FINGERPRINT_BROKEN", Double.NaN, "seal-anew",
                        lines("\"line\":\"L1\",\"fingerprint\":\"" + "0".repeat(64) + "\""), Map.of()),
                new Broken("a month between two versions", 53, "TIME_GAP", 31, "end-where-next-begins",
                        versions("2000-01-01", "2010-01-01", "2010-02-01"), Map.of()),
                new Broken("a month in two versions", 53, "TIME_OVERLAP", 31, "end-where-next-begins",
                        versions("2000-01-01", "2010-02-01", "2010-01-01"), Map.of()),
                new Broken("an end before the beginning", 53, "TIME_REVERSED", 366, "swap-dates",
                        versions("2001-01-01", "2000-01-01", "2001-01-01"), Map.of()),
                new Broken("a border that was 0.001° further west", 54, "GROUND_WON", 10 * EAST * NORTH, "take-back", twoUnits,
                        Map.of("--before", List.of(area("421202100", "", 0, 0, 9, 0, 9, 10, 0, 10),
                                area("421202101", "", 9, 0, 20, 0, 20, 10, 9, 10)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenRuleIsToldAloneWithItsSizeItsPlaceAndItsFixAndTheMendedFileKeepsIt(Broken file) throws IOException {
        List<String> words = new ArrayList<>(List.of("check-network", write("file", file.features()).toString(), "--json"));
        for (Map.Entry<String, List<String>> beside : file.beside().entrySet()) {
            words.add(beside.getKey());
            words.add(write("beside" + beside.getKey(), beside.getValue()).toString());
        }
        Shell shell = run(words);
        JsonNode told = json(shell);
        assertThat(rules(told.get("findings"))).as(shell.out()).containsExactly(file.rule());
        JsonNode finding = finding(told.get("findings"), file.kind());
        assertThat(finding).as(shell.out()).isNotNull();
        if (!Double.isNaN(file.size())) {
            assertThat(finding.get("size").asDouble()).isCloseTo(file.size(), within(Math.max(0.001, file.size() * 0.001)));
        }
        assertThat(finding.get("place").get("type").asString()).isNotEmpty();
        assertThat(finding.get("fix").get("id").asString()).as(finding.toString()).isEqualTo(file.fix());
        assertThat(finding.get("fix").get("label").asString()).isNotEmpty();
        assertThat(shell.status()).hasValue(finding.get("severity").asString().matches("BLOCK|ERROR") ? 1 : 0);

        Path out = folder.resolve("mended.geojson");
        words.addAll(List.of("--fix", out.toString(), "--fix-rules", Integer.toString(file.rule())));
        Path higher = folder.resolve("mended-higher.geojson");
        if (file.rule() == 48) {
            words.addAll(List.of("--fix-higher", higher.toString()));
        }
        Shell mending = run(words);
        assertThat(mending.status()).as(mending.out() + mending.err()).hasValue(0);
        JsonNode applied = json(mending).get("mended").get("applied").get(0);
        assertThat(applied.get("rule").asString()).isEqualTo(Integer.toString(file.rule()));
        assertThat(applied.get("fix").get("labelEn").asString()).isNotEmpty();

        List<String> again = new ArrayList<>(List.of("check-network", out.toString(), "--json"));
        for (Map.Entry<String, List<String>> beside : file.beside().entrySet()) {
            again.add(beside.getKey());
            again.add(file.rule() == 48 ? higher.toString() : folder.resolve("beside" + beside.getKey() + ".geojson").toString());
        }
        Shell checked = run(again);
        assertThat(checked.status()).as(checked.out()).hasValue(0);
        assertThat(rules(json(checked).get("findings"))).as(checked.out()).doesNotContain(file.rule());
    }

    @Test
    void aFileThatKeepsEveryRuleHasNoFindingWhateverItIsHeldAgainst() throws IOException {
        List<String> lines = new ArrayList<>(lines("\"line\":\"L1\",\"stated_length\":1108.5,\"fingerprint\":\"" + FINGERPRINT
                + "\",\"valid_from\":\"2020-01-01\""));
        String before = write("before", lines).toString();
        String higher = write("higher", List.of(area("4", "", 0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 0, 10))).toString();
        Shell shell = run(List.of("check-network", write("file", lines).toString(), "--before", before, "--higher", higher, "--json"));
        assertThat(json(shell).get("findings")).as(shell.out()).isEmpty();
        assertThat(shell.status()).hasValue(0);
    }

    @Test
    void aCourseThatIsNotTheOnePublishedIsRestoredFromThePublishedFile() throws IOException {
        String sealed = "\"line\":\"L1\",\"fingerprint\":\"" + FINGERPRINT + "\"";
        String published = write("published", lines(sealed)).toString();
        List<String> moved = List.of(line(sides("4A", null), 10, 10, 0, 10, 0, 0, 10, 0), line(sides("4A", "4B") + "," + sealed, 10, 0, 10.2, 5, 10, 10),
                line(sides("4B", null), 10, 0, 20, 0, 20, 10, 10, 10));
        Path out = folder.resolve("restored.geojson");
        Shell shell = run(List.of("check-network", write("moved", moved).toString(), "--before", published, "--fix", out.toString(),
                "--fix-rules", "52", "--json"));
        assertThat(finding(json(shell).get("findings"), "FINGERPRINT_BROKEN").get("fix").get("id").asString()).isEqualTo("restore-course");
        Shell again = run(List.of("check-network", out.toString(), "--before", published, "--json"));
        assertThat(json(again).get("findings")).as(again.out()).isEmpty();
    }

    @Test
    void aRegisteredEnclaveIsNoFault() throws IOException {
        List<String> ring = broken().filter(file -> file.rule() == 43).findFirst().orElseThrow().features();
        Path enclave = write("enclave", List.of(area("", "", 10, 10, 20, 10, 20, 20, 10, 20)));
        Path elsewhere = write("elsewhere", List.of(area("", "", 10, 10, 15, 10, 15, 20, 10, 20)));
        String file = write("file", ring).toString();
        assertThat(run(List.of("check-network", file, "--registered", enclave.toString())).status()).hasValue(0);
        assertThat(run(List.of("check-network", file, "--registered", elsewhere.toString())).status()).hasValue(1);
    }

    @Test
    void theVersionsOfADayMakeTheNetwork() throws IOException {
        Path file = write("file", List.of(area("A", "\"valid_from\":\"2000-01-01\",\"valid_to\":\"2010-01-01\"", 0, 0, 10, 0, 10, 10, 0, 10),
                area("A", "\"valid_from\":\"2010-01-01\"", 0, 0, 5, 0, 5, 10, 0, 10),
                area("B", "\"valid_from\":\"2010-01-01\"", 5, 0, 10, 0, 10, 10, 5, 10)));
        assertThat(json(run(List.of("check-network", file.toString(), "--json"))).get("units").asInt()).isEqualTo(2);
        assertThat(json(run(List.of("check-network", file.toString(), "--json", "--on", "2009-12-31"))).get("units").asInt()).isEqualTo(1);
        assertThat(json(run(List.of("check-network", file.toString(), "--json", "--on", "2010-01-01"))).get("units").asInt()).isEqualTo(2);
        assertThat(run(List.of("check-network", file.toString(), "--on", "gestern")).status()).hasValue(2);
    }

    @Test
    void withoutRulesOnlyWhatStopsIsMendedAndWhatIsNotConcernedStays() throws IOException {
        Path out = folder.resolve("out.geojson");
        Path file = write("file", List.of(area("421202100", "\"name\":\"汀泗桥镇\"", 0, 0, 12, 0, 12, 10, 0, 10),
                area("421202101", "\"name\":\"官埠桥镇\"", 10, 0, 20, 0, 20, 10, 10, 10),
                area("421202102", "\"name\":\"向阳湖镇\"", 40, 0, 50, 0, 50, 10, 40, 10)));
        Shell shell = run(List.of("check-network", file.toString(), "--fix", out.toString()));
        assertThat(shell.status()).as(shell.out()).hasValue(0);
        assertThat(shell.out()).contains("✓ [44] OVERLAP → give-overlap", "修正后的文件可用");
        JsonNode features = new ObjectMapper().readTree(Files.readString(out)).get("features");
        assertThat(features).hasSize(3);
        List<String> names = new ArrayList<>();
        features.forEach(feature -> names.add(feature.get("properties").get("name").asString()));
        assertThat(names).containsExactlyInAnyOrder("汀泗桥镇", "官埠桥镇", "向阳湖镇");
        assertThat(features.get(2).get("geometry").get("coordinates").get(0)).hasSize(5);
    }

    @Test
    void aMendedFileMayBeOfAnotherFormatThatItsNameTells() throws IOException {
        Path out = folder.resolve("out.gpkg");
        Path file = write("file", broken().filter(each -> each.rule() == 44).findFirst().orElseThrow().features());
        assertThat(run(List.of("check-network", file.toString(), "--fix", out.toString())).status()).hasValue(0);
        assertThat(run(List.of("check-network", out.toString())).status()).hasValue(0);
        assertThat(run(List.of("check-network", file.toString(), "--fix", folder.resolve("out.xyz").toString())).status()).hasValue(2);
    }

    @Test
    void wordsAboutMendingThatCannotBeFollowedAreSaid() throws IOException {
        String file = write("file", List.of(area("A", "", 0, 0, 10, 0, 10, 10, 0, 10))).toString();
        assertThat(run(List.of("check-network", file, file, "--fix", "out.geojson")).status()).hasValue(2);
        assertThat(run(List.of("check-network", file, "--fix-rules", "44")).status()).hasValue(2);
        assertThat(run(List.of("check-network", file, "--fix", "out.geojson", "--fix-rules", "7")).err()).contains("40");
        Shell broken = run(List.of("check-network", file, "--higher", Files.writeString(folder.resolve("no.geojson"), "{").toString()));
        assertThat(broken.status()).hasValue(1);
        assertThat(broken.err()).contains("--higher", "no.geojson");
        assertThat(run(List.of("check-network", "--help")).out()).contains("--fix-rules", "stated_length");
    }

    @Test
    void countiesAndTownshipsInOneFileAreAskedAboutAndNotMixed() throws IOException {
        Path file = folder.resolve("two.kml");
        Files.writeString(file, "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + kmlFolder("county", "421202", 0, 20)
                + kmlFolder("townships", "421202100", 0, 10) + "</Document></kml>");
        Shell asked = run(List.of("check-network", file.toString(), "--json"));
        assertThat(asked.status()).hasValue(1);
        JsonNode finding = finding(json(asked).get("findings"), "WHICH_LAYER");
        assertThat(finding.get("fixes")).hasSize(3);
        assertThat(finding.get("message").asString()).contains("county (1)", "townships (1)");
        assertThat(run(List.of("check-network", file.toString(), "--layer", "townships")).status()).hasValue(0);
        assertThat(run(List.of("check-network", file.toString(), "--layer", "villages")).status()).hasValue(1);
        Shell mixed = run(List.of("check-network", file.toString(), "--layer", "*", "--json"));
        assertThat(finding(json(mixed).get("findings"), "OVERLAP")).isNotNull();
    }

    private static String kmlFolder(String name, String code, double west, double east) {
        return "<Folder><name>" + name + "</name><Placemark><ExtendedData><Data name=\"code\"><value>" + code
                + "</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                + closed(west, 0, east, 0, east, 10, west, 10).replaceAll("\\],\\[", " ").replaceAll("[\\[\\]]", "")
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>";
    }

    /** Two units, 4A in the west and 4B in the east of a line along the meridian, which says more of itself. */
    private static List<String> lines(String more) {
        return List.of(line(sides("4A", null), 10, 10, 0, 10, 0, 0, 10, 0), line(sides("4A", "4B") + "," + more, 10, 0, 10, 10),
                line(sides("4B", null), 10, 0, 20, 0, 20, 10, 10, 10));
    }

    /** One unit that was smaller in its first version. */
    private static List<String> versions(String from, String to, String then) {
        return List.of(area("A", "\"valid_from\":\"" + from + "\",\"valid_to\":\"" + to + "\"", 0, 0, 5, 0, 5, 10, 0, 10),
                area("A", "\"valid_from\":\"" + then + "\"", 0, 0, 10, 0, 10, 10, 0, 10));
    }

    private static String sides(@org.jspecify.annotations.Nullable String left, @org.jspecify.annotations.Nullable String right) {
        return "\"left\":" + (left == null ? "null" : "\"" + left + "\"") + ",\"right\":" + (right == null ? "null" : "\"" + right + "\"");
    }

    private static String area(String code, String more, double... corners) {
        return feature("\"code\":\"" + code + "\"" + (more.isEmpty() ? "" : "," + more), "Polygon", "[[" + closed(corners) + "]]");
    }

    private static String line(String properties, double... corners) {
        return feature(properties, "LineString", "[" + positions(corners) + "]");
    }

    private static String junction(String units, double x, double y) {
        return feature("\"units\":\"" + units + "\"", "Point", positions(x, y));
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":"
                + coordinates + "}}";
    }

    private static String closed(double... corners) {
        return positions(corners) + "," + positions(corners[0], corners[1]);
    }

    /** Thousandths of a degree from 114.3, 29.8. */
    private static String positions(double... corners) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            positions.add("[" + thousandths(114_300, corners[i]) + "," + thousandths(29_800, corners[i + 1]) + "]");
        }
        return String.join(",", positions);
    }

    private static String thousandths(int from, double more) {
        return java.math.BigDecimal.valueOf(more).add(java.math.BigDecimal.valueOf(from)).movePointLeft(3).toPlainString();
    }

    private Path write(String name, List<String> features) throws IOException {
        return Files.writeString(folder.resolve(name + ".geojson"), "{\"type\":\"FeatureCollection\",\"features\":["
                + String.join(",", features) + "]}");
    }

    private static Shell run(List<String> words) {
        return Shell.run("", words.toArray(String[]::new));
    }

    private static JsonNode json(Shell shell) {
        assertThat(shell.out()).as(shell.err()).startsWith("{");
        return new ObjectMapper().readTree(shell.out().lines().findFirst().orElseThrow());
    }

    private static Set<Integer> rules(JsonNode findings) {
        Set<Integer> rules = new TreeSet<>();
        findings.forEach(each -> rules.add(Integer.parseInt(each.get("rule").asString())));
        return rules;
    }

    private static JsonNode finding(JsonNode findings, String kind) {
        for (JsonNode each : findings) {
            if (each.get("kind").asString().equals(kind)) {
                return each;
            }
        }
        return null;
    }
}
