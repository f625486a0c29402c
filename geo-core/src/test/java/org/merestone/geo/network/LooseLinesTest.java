package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Lines that come by themselves: a frame of four squares by two, halved by a line in the middle, A in the west and B in the east. */
class LooseLinesTest {

    private static final double CENTIMETRE = 0.00001;

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void linesWithSidesBecomeTheNetworkOfTheirAreas(double turn) {
        NetworkBuild built = new Lines(turn).add("A", null, 2, 2, 0, 2, 0, 0, 2, 0).add("A", "B", 2, 0, 2, 2)
                .add("B", null, 2, 0, 4, 0, 4, 2, 2, 2).build();
        assertThat(built.findings()).isEmpty();
        assertThat(built.network().edgeCount()).isEqualTo(3);
        assertThat(built.faces().areas()).containsOnlyKeys("A", "B")
                .allSatisfy((unit, area) -> assertThat(area.getArea()).isBetween(3.99e-4, 4.01e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void facesOfLinesWithoutSidesAreNamedByThePointsInThem(double turn) {
        Lines lines = new Lines(turn).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 2, 0, 2, 2);
        NetworkBuild numbered = lines.build();
        assertThat(numbered.faces().areas()).containsOnlyKeys("F1", "F2");

        NetworkBuild named = lines.label("421202", 1, 1).label("421221", 3, 1).build();
        assertThat(named.findings()).as("the ends lie on the frame to the last digit only where nothing is turned")
                .allMatch(finding -> finding.kind() == FindingKind.SNAPPED);
        assertThat(named.faces().areas()).containsOnlyKeys("421202", "421221");
        assertThat(named.network().edges()).extracting(Edge::sides).contains(List.of("421202", "421221"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEndThatMissesALineByACentimetreIsSnappedAndTheDistanceTold(double turn) {
        NetworkBuild built = new Lines(turn).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 2, CENTIMETRE, 2, 2 - CENTIMETRE)
                .build();
        assertThat(built.findings()).extracting(Finding::kind).containsOnly(FindingKind.SNAPPED).hasSize(2);
        assertThat(built.findings()).allSatisfy(finding -> assertThat(finding.size()).isBetween(0.0095, 0.0112));
        assertThat(built.faces().areas()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void threeEndsNearEachOtherBecomeOneNode(double turn) {
        NetworkBuild built = new Lines(turn).add("A", null, 2, 2, 0, 2, 0, 0, 2, 0).add("A", "B", 2 + CENTIMETRE, 0, 2, 2 - CENTIMETRE)
                .add("B", null, 2, CENTIMETRE, 4, 0, 4, 2, 2 + CENTIMETRE, 2).build();
        assertThat(built.findings()).extracting(Finding::kind).containsOnly(FindingKind.SNAPPED);
        assertThat(built.network().nodes()).hasSize(2).allMatch(node -> node.degree() == 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEndThatMissesByMoreDangles(double turn) {
        Lines lines = new Lines(turn).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 2, 0, 2, 1.99);
        NetworkBuild built = lines.build();
        Finding dangle = only(built, FindingKind.DANGLE);
        assertThat(dangle.rule()).isEqualTo(42);
        assertThat(dangle.size()).isBetween(1900.0, 2230.0);
        double[] tip = lines.drawing.lay(2, 1.99);
        assertThat(dangle.place().getCoordinates()[dangle.place().getNumPoints() - 1].x).isEqualTo(tip[0]);
        assertThat(built.faces().areas()).containsOnlyKeys("F1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineThatRunsPastItsNodeDanglesBeyondIt(double turn) {
        NetworkBuild built = new Lines(turn).cutting().add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 2, -0.01, 2, 2.01)
                .build();
        assertThat(built.findings()).extracting(Finding::kind).containsOnly(FindingKind.DANGLE, FindingKind.CUT);
        assertThat(built.counts()).containsEntry(FindingKind.DANGLE, 2).containsEntry(FindingKind.CUT, 2);
        assertThat(built.faces().areas()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void linesThatCrossAreToldOrCutAsOneWishes(double turn) {
        Lines lines = new Lines(turn).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 0, 0, 4, 2).add(null, null, 4, 0, 0, 2);
        assertThat(lines.build().findings()).extracting(Finding::kind).contains(FindingKind.CROSSING);

        NetworkBuild cut = lines.cutting().build();
        assertThat(cut.findings()).extracting(Finding::kind).containsOnly(FindingKind.CUT);
        assertThat(cut.faces().areas()).hasSize(4);
        assertThat(cut.faces().keepEuler()).isTrue();
    }

    @Test
    void linesThatCrossInACommonVertexHaveNoNodeThere() {
        Lines lines = new Lines(17).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 0, 0, 2, 1, 4, 2)
                .add(null, null, 4, 0, 2, 1, 0, 2);
        assertThat(only(lines.build(), FindingKind.CROSSING).rule()).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineWhoseSidesAreExchangedIsToldAndNothingElse(double turn) {
        NetworkBuild built = new Lines(turn).add("A", null, 2, 2, 0, 2, 0, 0, 2, 0).add("B", "A", 2, 0, 2, 2)
                .add("B", null, 2, 0, 4, 0, 4, 2, 2, 2).build();
        Finding wrong = only(built, FindingKind.MISLABELLED);
        assertThat(wrong.units()).containsExactly("A", "B");
        assertThat(wrong.rule()).isEqualTo(45);
        assertThat(wrong.size()).isBetween(1930.0, 2220.0);

        NetworkChange fixed = built.network().apply(built.network().fixes(wrong).get(0).edit());
        assertThat(((NetworkChange.Applied) fixed).network().faces().areas()).containsOnlyKeys("A", "B");
        assertThat(((NetworkChange.Applied) fixed).network().check(NetworkOptions.USUAL, Progress.UNSEEN)).isEmpty();
    }

    @Test
    void aLineDrawnTwiceIsTakenOnce() {
        NetworkBuild built = new Lines(17).add("A", null, 2, 2, 0, 2, 0, 0, 2, 0).add("A", "B", 2, 0, 2, 2).add("A", "B", 2, 0, 2, 2)
                .add("B", null, 2, 0, 4, 0, 4, 2, 2, 2).build();
        assertThat(only(built, FindingKind.DRAWN_TWICE).size()).isBetween(1930.0, 2220.0);
        assertThat(built.network().edgeCount()).isEqualTo(3);
    }

    @Test
    void repeatedPointsSpikesAndNothingsAreTakenOut() {
        NetworkBuild built = new Lines(0).add("A", null, 0, 0, 1, 0, 1, 0, 1, 1, 3, 1, 1, 1, 0, 1, 0, 0).add("A", null, 5, 5, 5, 5).build();
        assertThat(built.findings()).extracting(Finding::kind).containsExactlyInAnyOrder(FindingKind.REPEATED_POINT, FindingKind.SPIKE,
                FindingKind.REPEATED_POINT, FindingKind.DEGENERATE_LINE);
        assertThat(built.network().edges()).hasSize(1).allMatch(edge -> edge.size() == 5);
    }

    @Test
    void twoPointsInOneFaceOrAPointInNoneAreTold() {
        Lines lines = new Lines(17).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0);
        assertThat(only(lines.label("A", 1, 1).label("B", 3, 1).build(), FindingKind.LABELS_DISAGREE).units()).containsExactly("A", "B");
        assertThat(new Lines(17).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).label("A", 1, 1).label("B", 9, 1).build().findings())
                .extracting(Finding::kind).containsExactly(FindingKind.LABEL_NOWHERE);
    }

    @Test
    void aFaceThatNobodyNamesIsAGapAmongOthersThatAreNamed() {
        NetworkBuild built = new Lines(17).add(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0).add(null, null, 1, 0.5, 2, 0.5, 2, 1, 1, 1, 1, 0.5)
                .label("A", 3, 1).build();
        assertThat(only(built, FindingKind.GAP).units()).containsExactly("A");
    }

    @Test
    void halfAPairOfOrdinatesIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new LineNetworkBuilder(NetworkOptions.USUAL, false).add("A", null, new double[3]))
                .hasMessageContaining("pairs");
        assertThatThrownBy(() -> new LineNetworkBuilder(NetworkOptions.USUAL, false).add("A", null, new double[] {1, 2, Double.NaN, 3}))
                .hasMessageContaining("NaN");
    }

    static List<Long> seeds() {
        return new Random(20260303).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBordersOfAnyCoverageInPiecesGiveItBack(long seed) {
        Random random = new Random(seed);
        Map<String, Geometry> areas = new RandomPolygons(random).coverage();
        Network network = RandomPolygons.asGiven(areas).builder().build().network();
        LineNetworkBuilder withSides = new LineNetworkBuilder(NetworkOptions.USUAL, false);
        LineNetworkBuilder bare = new LineNetworkBuilder(NetworkOptions.USUAL, false);
        for (Edge edge : network.edges()) {
            int cut = edge.size() / 2;
            boolean back = random.nextBoolean();
            for (double[] part : List.of(java.util.Arrays.copyOf(edge.ordinates(), 2 * cut + 2),
                    java.util.Arrays.copyOfRange(edge.ordinates(), 2 * cut, 2 * edge.size()))) {
                if (part.length > 2) {
                    withSides.add(back ? edge.right() : edge.left(), back ? edge.left() : edge.right(), back ? Edge.reversed(part) : part);
                    bare.add(null, null, back ? Edge.reversed(part) : part);
                }
            }
        }
        NetworkAssertions.assertAreasKept(RandomPolygons.asGiven(areas), withSides.build().faces().areas());
        areas.forEach((unit, area) -> {
            for (int i = 0; i < area.getNumGeometries(); i++) {
                Point inside = area.getGeometryN(i).getInteriorPoint();
                bare.label(unit, new Position(inside.getX(), inside.getY()));
            }
        });
        NetworkBuild polygonised = bare.build();
        NetworkAssertions.assertAreasKept(RandomPolygons.asGiven(areas), polygonised.faces().areas());
        assertThat(polygonised.counts().keySet()).isSubsetOf(FindingKind.GAP, FindingKind.SLIVER_GAP);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyLinesCutWhereTheyCrossHaveTheFacesThatJtsFinds(long seed) {
        Random random = new Random(seed);
        GeometryFactory factory = new GeometryFactory();
        LineNetworkBuilder builder = new LineNetworkBuilder(new NetworkOptions(10, 0, 1_000_000), true);
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            double[] xy = new double[8];
            for (int k = 0; k < xy.length; k++) {
                xy[k] = (k % 2 == 0 ? 114 : 29) + random.nextDouble();
            }
            builder.add(null, null, xy);
            lines.add(Edge.bare(0, xy).toLine(factory));
        }
        NetworkBuild built = builder.build();
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(org.locationtech.jts.operation.overlayng.OverlayNGRobust.union(factory.buildGeometry(lines)));
        Map<String, Double> sizes = new TreeMap<>();
        built.faces().areas().forEach((unit, area) -> sizes.put(unit, area.getArea()));
        double whole = polygonizer.getPolygons().stream().mapToDouble(face -> ((Geometry) face).getArea()).sum();
        assertThat(sizes.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(whole, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(sizes).hasSize(polygonizer.getPolygons().size());
        assertThat(built.faces().keepEuler()).isTrue();
    }

    private static Finding only(NetworkBuild built, FindingKind kind) {
        List<Finding> told = built.findings().stream().filter(finding -> finding.kind() != FindingKind.SNAPPED).toList();
        assertThat(told).extracting(Finding::kind).containsExactly(kind);
        return told.get(0);
    }

    private static final class Lines {

        private final Drawing drawing;
        private final List<Object[]> lines = new ArrayList<>();
        private final Map<Position, String> labels = new TreeMap<>();
        private boolean cut;

        Lines(double turn) {
            drawing = new Drawing(turn);
        }

        Lines add(@Nullable String left, @Nullable String right, double... squares) {
            lines.add(new Object[] {left, right, drawing.lay(squares)});
            return this;
        }

        Lines label(String unit, double x, double y) {
            double[] at = drawing.lay(x, y);
            labels.put(new Position(at[0], at[1]), unit);
            return this;
        }

        Lines cutting() {
            cut = true;
            return this;
        }

        NetworkBuild build() {
            LineNetworkBuilder builder = new LineNetworkBuilder(NetworkOptions.USUAL, cut);
            lines.forEach(line -> builder.add((String) line[0], (String) line[1], (double[]) line[2]));
            labels.forEach((at, unit) -> builder.label(unit, at));
            return builder.build();
        }
    }
}
