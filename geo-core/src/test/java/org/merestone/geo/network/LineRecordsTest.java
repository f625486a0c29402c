package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.merestone.geo.network.Drawing.box;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Rules 46 and 49 to 53. At 30° N a degree of latitude is 110,852 m (2π/360 · M with a = 6,378,137 m, 1/f = 298.257222101). */
class LineRecordsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 110_852.4;

    @Test
    void aJunctionHasExactlyTheUnitsThatWereDeclared() {
        Drawing drawing = new Drawing(0).unit("A", box(0, 0, 1, 1)).unit("B", box(1, 0, 2, 1))
                .unit("C", Drawing.ring(0, 1, 1, 1, 2, 1, 2, 2, 0, 2));
        Network network = drawing.build().network();
        Position at = position(drawing, 1, 1);
        assertThat(LineRecords.junctions(network, List.of(new LineRecords.DeclaredJunction(at, Set.of("A", "B", "C"))))).isEmpty();
        assertThat(LineRecords.junctions(network, List.of(new LineRecords.DeclaredJunction(at, Set.of("A", "B", "D")))))
                .extracting(Finding::rule).containsExactly(46);
        Position beside = new Position(at.x(), Math.nextUp(at.y()));
        assertThat(LineRecords.junctions(network, List.of(new LineRecords.DeclaredJunction(beside, Set.of("A", "B", "C")))))
                .as("the identical coordinate, to the last digit").extracting(Finding::size).containsExactly(0.0);
        assertThat(LineRecords.junctions(network, List.of(new LineRecords.DeclaredJunction(position(drawing, 1, 0), Set.of("A", "B")))))
                .as("two units and the outside: three lines end there").isEmpty();
    }

    private static Position position(Drawing drawing, double x, double y) {
        double[] laid = drawing.lay(x, y);
        return new Position(laid[0], laid[1]);
    }

    @ParameterizedTest
    @CsvSource({"20000, 20000, false", "20000, 20095, false", "20000, 20105, true", "20000, 19890, true", "1000, 1049, false",
            "1000, 1051, true"})
    void aStatedLengthIsWithinHalfAPercentOrFiftyMetres(double metres, double stated, boolean told) {
        Geometry line = north(metres);
        List<Finding> findings = LineRecords.lengths(List.of(new LineRecords.StatedLength("421202100101", line, stated)));
        assertThat(findings).hasSize(told ? 1 : 0);
        if (told) {
            assertThat(findings.get(0).rule()).isEqualTo(49);
            assertThat(findings.get(0).size()).isCloseTo(Math.abs(stated - metres), offset(2.0));
        }
    }

    @Test
    void aPublishedCourseIsTheOneWhoseFingerprintWasTaken() {
        LineRecords.SealedCourse sealed = new LineRecords.SealedCourse("L1", north(100), "abc");
        assertThat(LineRecords.fingerprints(List.of(sealed), course -> "abc")).isEmpty();
        Finding broken = LineRecords.fingerprints(List.of(sealed), course -> "abd").get(0);
        assertThat(broken.rule()).isEqualTo(52);
        assertThat(broken.message(Locale.ENGLISH)).contains("L1", "archive");
    }

    @Test
    void versionsFollowEachOtherWithoutADayMissingOrDouble() {
        assertThat(times(span("2020-01-01", "2022-06-01"), span("2022-06-01", null))).isEmpty();
        assertThat(times(span("2020-01-01", "2022-06-01"), span("2022-06-11", null))).satisfiesExactly(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.TIME_GAP);
            assertThat(finding.size()).isEqualTo(10);
        });
        assertThat(times(span("2022-05-01", null), span("2020-01-01", "2022-06-01"))).satisfiesExactly(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.TIME_OVERLAP);
            assertThat(finding.size()).isEqualTo(31);
        });
        assertThat(times(span("2020-01-01", null), span("2022-06-01", null))).extracting(Finding::kind)
                .containsExactly(FindingKind.TIME_OVERLAP);
        assertThat(times(span("2022-06-01", "2020-01-01"))).extracting(Finding::kind).containsExactly(FindingKind.TIME_REVERSED);
    }

    private static List<Finding> times(LineRecords.LegalSpan... spans) {
        return LineRecords.times(List.of(spans));
    }

    private static LineRecords.LegalSpan span(String from, @Nullable String to) {
        return new LineRecords.LegalSpan("L1", FACTORY.createPoint(new Coordinate(114, 30)), LocalDate.parse(from), to == null ? null
                : LocalDate.parse(to));
    }

    @Test
    void alongARiverNoSegmentIsOverFiveHundredMetres() {
        assertThat(new FollowedSection("L1", north(499), true, null, 10_000).findings()).isEmpty();
        assertThat(new FollowedSection("L1", north(510), false, null, 10_000).findings()).isEmpty();
        Finding far = new FollowedSection("L1", north(510), true, null, 10_000).findings().get(0);
        assertThat(far.kind()).isEqualTo(FindingKind.VERTICES_FAR_APART);
        assertThat(far.size()).isCloseTo(510, offset(1.0));
    }

    @Test
    void twoVerticesAreHalfAMetreApartOrMore() {
        List<Finding> findings = new FollowedSection("L1", north(100, 100.4, 200), false, null, 10_000).findings();
        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.VERTICES_CLOSE);
        assertThat(findings.get(0).size()).isCloseTo(0.4, offset(0.01));
    }

    @ParameterizedTest
    @CsvSource({"9.5, false", "10.5, true"})
    void aCentreLineIsWithinTwiceTheMapTolerance(double metresOff, boolean told) {
        double degrees = metresOff / 96_486; // a degree of longitude at 30° N
        LineString river = line(114 + degrees, 30, 114 + degrees, 30.01);
        List<Finding> findings = new FollowedSection("L1", line(114, 30, 114, 30.003), true, river, 10_000).findings();
        assertThat(findings).extracting(Finding::kind).isEqualTo(told ? List.of(FindingKind.OFF_FEATURE) : List.of());
        if (told) {
            assertThat(findings.get(0).rule()).isEqualTo(51);
            assertThat(findings.get(0).size()).isCloseTo(metresOff, offset(0.02));
        }
    }

    /** Twice 0.3 mm at 1:10,000 are 6 m, twice 1.2 mm 24 m. */
    @ParameterizedTest
    @CsvSource({"5.5, 0.3, false", "6.5, 0.3, true", "23, 1.2, false", "25, 1.2, true"})
    void aMapThatIsDrawnMoreOrLessExactlyAllowsLessOrMore(double metresOff, double errorMm, boolean told) {
        double degrees = metresOff / 96_486; // a degree of longitude at 30° N
        LineString river = line(114 + degrees, 30, 114 + degrees, 30.01);
        assertThat(new FollowedSection("L1", line(114, 30, 114, 30.003), true, river, 10_000, errorMm).findings()).hasSize(told ? 1 : 0);
    }

    @Test
    void aChordThatCutsABendOfTheRiverIsSeenBetweenItsVertices() {
        LineString river = line(114, 30, 114.0005, 30.001, 114, 30.002);
        List<Finding> findings = new FollowedSection("L1", line(114, 30, 114, 30.002), true, river, 10_000).findings();
        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.OFF_FEATURE);
        assertThat(findings.get(0).place().getCoordinate().y).isCloseTo(30.001, offset(1e-9));
    }

    /** A line due north from 114° E 30° N with vertices at these metres. */
    private static LineString north(double... metres) {
        Coordinate[] points = new Coordinate[metres.length + 1];
        points[0] = new Coordinate(114, 30);
        for (int i = 0; i < metres.length; i++) {
            points[i + 1] = new Coordinate(114, 30 + metres[i] / METRES_PER_DEGREE);
        }
        return FACTORY.createLineString(points);
    }

    private static LineString line(double... xy) {
        return Edge.bare(0, xy).toLine(FACTORY);
    }
}
