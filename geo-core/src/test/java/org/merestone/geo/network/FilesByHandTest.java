package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorReading;

/** GeoJSON written by hand, as someone sends it who draws by hand: one fault each, and exactly that fault is told, with a fix. */
class FilesByHandTest {

    private static final String A = "421202001";
    private static final String B = "421202100";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a bow tie has no area but lines that cross", List.of(area(A, "0 0, 2 2, 2 0, 0 2, 0 0")), "SELF_CROSSING"),
                Arguments.of("three places in a row are no area",
                        List.of(area(A, "0 0, 1 1, 2 2, 0 0"), area(B, "3 0, 4 0, 4 1, 3 1, 3 0")),
                        "DEGENERATE_RING"),
                Arguments.of("two vertices a centimetre apart are one fault, not three", List.of(area(A, "0 0, 2 0, 2 1, 2 2, 0 2, 0 0"),
                        area(B, "2 0, 4 0, 4 2, 2 2, 2 1.00001, 2 0")), "POINTS_NOT_IDENTICAL"),
                Arguments.of("a vertex five centimetres off is a gap", List.of(area(A, "0 0, 2 0, 2 1, 2 2, 0 2, 0 0"),
                        area(B, "2 0, 4 0, 4 2, 2 2, 2.00005 1, 2 0")), "SLIVER_GAP"),
                Arguments.of("an island drawn over its land",
                        List.of(area(A, "0 0, 4 0, 4 4, 0 4, 0 0"), area(B, "1 1, 2 1, 2 2, 1 2, 1 1")),
                        "OVERLAP"),
                Arguments.of("a spike", List.of(area(A, "0 0, 2 0, 2 1, 3 1, 2 1, 2 2, 0 2, 0 0")), "SPIKE"),
                Arguments.of("a corner in common is no fault",
                        List.of(area(A, "0 0, 1 0, 1 1, 0 1, 0 0"), area(B, "1 1, 2 1, 2 2, 1 2, 1 1")), ""),
                Arguments.of("a line that ends far from the one it should meet",
                        List.of(line("0 0, 4 0, 4 2, 0 2, 0 0"), line("2 0, 2 1.7")), "DANGLE"),
                Arguments.of("a line twice", List.of(line("0 0, 4 0, 4 2, 0 2, 0 0"), line("0 0, 4 0")), "DRAWN_TWICE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void exactlyTheFaultIsTold(String what, List<String> features, String kind) {
        FeatureNetwork network = FeatureNetwork.of(read(features), FeatureNetwork.Request.USUAL);
        List<Finding> findings = network.build().findings();
        assertThat(findings.stream().map(finding -> finding.kind().name()).distinct()).as("%s", findings)
                .containsExactlyElementsOf(kind.isEmpty() ? List.of() : List.of(kind));
        for (Finding finding : findings) {
            assertThat(finding.severity().stops()).isTrue();
            List<Fix> fixes = network.build().network().fixes(finding);
            assertThat(fixes).isNotEmpty();
            Network mended = ((NetworkChange.Applied) network.build().network().apply(fixes.get(0).edit())).network();
            assertThat(mended.check(NetworkOptions.USUAL, Progress.UNSEEN)).filteredOn(each -> each.severity().stops()).isEmpty();
        }
    }

    @Test
    void aBowTieThatMeetsWhereItCrossesIsTwoTriangles() {
        FeatureNetwork network = FeatureNetwork.of(read(List.of(area(A, "0 0, 2 2, 2 0, 0 2, 0 0"))), FeatureNetwork.Request.USUAL);
        Network mended = ((NetworkChange.Applied) network.build().network()
                .apply(network.build().network().fixes(network.build().findings().get(0)).get(0).edit())).network();
        assertThat(mended.faces().areas().get(A).getNumGeometries()).isEqualTo(2);
        assertThat(mended.faces().areas().get(A).getArea()).isCloseTo(2 * 1e-4, org.assertj.core.data.Percentage.withPercentage(1e-6));
    }

    @Test
    void groundThatTwoPartsOfOneUnitCoverIsNoGap() {
        String parts = feature(A, "MultiPolygon", "[[" + ring("0 0, 2 0, 2 2, 0 2, 0 0") + "],[" + ring("1 1, 3 1, 3 3, 1 3, 1 1") + "]]");
        NetworkBuild built = FeatureNetwork.of(read(List.of(parts)), FeatureNetwork.Request.USUAL).build();
        assertThat(built.findings()).extracting(Finding::kind).contains(FindingKind.OVERLAP).doesNotContain(FindingKind.GAP);
        Finding overlap = built.findings().stream().filter(each -> each.kind() == FindingKind.OVERLAP).findFirst().orElseThrow();
        assertThat(built.network().fixes(overlap)).extracting(Fix::kind).contains(Fix.Kind.GIVE_OVERLAP);
    }

    @Test
    void aDangleFarFromEverythingIsLedToTheNearestLineOrLeftOut() {
        FeatureNetwork network = FeatureNetwork.of(read(List.of(line("0 0, 4 0, 4 2, 0 2, 0 0"), line("2 0, 2 1.7"))),
                FeatureNetwork.Request.USUAL);
        List<Fix> fixes = network.build().network().fixes(network.build().findings().get(0));
        assertThat(fixes).extracting(Fix::id).containsExactly("close-dangle", "drop-line");
        Network closed = ((NetworkChange.Applied) network.build().network().apply(fixes.get(0).edit())).network();
        assertThat(closed.faces().areas()).hasSize(2);
    }

    @Test
    void namesInGb18030AreReadAndTold() {
        String text = collection(List.of(area(A, "0 0, 2 0, 2 2, 0 2, 0 0").replace("单位", "汀泗桥镇")));
        VectorReading reading = VectorFile.read(text.getBytes(Charset.forName("GB18030")), "gb.geojson", VectorOptions.USUAL);
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.message(Locale.ENGLISH)).contains("GB18030", "汀泗桥镇");
            assertThat(finding.mends().get(0).id()).isEqualTo("text:GB18030");
        });
        assertThat(FeatureNetwork.of(reading, FeatureNetwork.Request.USUAL).names()).containsValue("汀泗桥镇421202001");
        assertThat(VectorFile.read(text.getBytes(StandardCharsets.UTF_8), "utf.geojson", VectorOptions.USUAL).findings()).isEmpty();
    }

    @Test
    void whatTheReadingSaysOfAFeatureIsNotSaidAgain() {
        String unclosed = feature(A, "Polygon", "[" + ring("0 0, 2 0, 2 2, 0 2") + "]");
        VectorReading reading = read(List.of(unclosed, area(B, "3 0, 4 0, 4 1, 3 1, 3 0")));
        assertThat(reading.acceptable()).isFalse();
        assertThat(FeatureNetwork.of(reading, FeatureNetwork.Request.USUAL).build().findings()).isEmpty();
        assertThat(FeatureNetwork.of(reading.layers(), FeatureNetwork.Request.USUAL).build().findings()).extracting(Finding::kind)
                .as("without the reading it is").containsExactly(FindingKind.NO_AREA);
    }

    private static VectorReading read(List<String> features) {
        return VectorFile.read(collection(features).getBytes(StandardCharsets.UTF_8), "hand.geojson", VectorOptions.USUAL);
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String area(String code, String squares) {
        return feature(code, "Polygon", "[" + ring(squares) + "]");
    }

    private static String line(String squares) {
        return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":" + ring(squares) + "}}";
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"单位" + code + "\"},\"geometry\":{\"type\":\""
                + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    /** Squares of a hundredth of a degree from 114.3° E 29.8° N. */
    private static String ring(String squares) {
        StringBuilder ring = new StringBuilder("[");
        for (String place : squares.split(", ")) {
            String[] xy = place.split(" ");
            ring.append(ring.length() > 1 ? "," : "").append(String.format(Locale.ROOT, "[%.9f,%.9f]", 114.3
                    + Double.parseDouble(xy[0]) / 100,
                    29.8 + Double.parseDouble(xy[1]) / 100));
        }
        return ring.append("]").toString();
    }
}
