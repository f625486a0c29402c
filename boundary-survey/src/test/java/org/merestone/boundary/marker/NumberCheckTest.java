package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.data.geometry.Geometries;

/** Numbers of markers: from 001, without gaps, west to east or north to south; their codes under the line's (rules 5, 6 and 11). */
class NumberCheckTest {

    private static final MultiLineString EASTWARD = Stones.line(114.0, 29.8, 114.1, 29.81);
    private static final MultiLineString WESTWARD = Stones.line(114.1, 29.81, 114.0, 29.8);
    private static final MultiLineString NORTHWARD = Stones.line(114.0, 29.8, 114.01, 29.9);

    private static final UUID JUNCTION = new UUID(7, 1);
    private static final DueCodes CODES = DueCodes.today(CodeTemplates.PROPOSED.marker(), Stones.LINE,
            Map.of(JUNCTION, Stones.LINE + "201"));

    @Test
    void numbersRunFromWestToEastWhicheverWayTheLineIsDrawn() {
        List<Marker> right = List.of(Stones.marker(1, 114.02, 29.802), Stones.marker(2, 114.05, 29.805), Stones.marker(3, 114.08, 29.808));
        assertThat(found(right, EASTWARD)).isEmpty();
        assertThat(found(right, WESTWARD)).isEmpty();
        List<Marker> wrong = List.of(Stones.marker(1, 114.08, 29.808), Stones.marker(2, 114.05, 29.805), Stones.marker(3, 114.02, 29.802));
        assertThat(found(wrong, EASTWARD)).extracting(RegisterFinding::kind)
                .containsExactly(Kind.NUMBERED_BACKWARDS, Kind.NUMBERED_BACKWARDS);
        assertThat(found(wrong, WESTWARD)).extracting(RegisterFinding::about)
                .containsExactly(Stones.LINE + "002Q", Stones.LINE + "003Q");
    }

    @Test
    void numbersOfALineThatRunsNorthAndSouthBeginInTheNorth() {
        assertThat(found(List.of(Stones.marker(1, 114.008, 29.88), Stones.marker(2, 114.002, 29.82)), NORTHWARD)).isEmpty();
        assertThat(found(List.of(Stones.marker(1, 114.002, 29.82), Stones.marker(2, 114.008, 29.88)), NORTHWARD))
                .singleElement().satisfies(finding -> {
            assertThat(finding.kind().rule()).isEqualTo("6");
            assertThat(finding.place()).isEqualTo(Geometries.FACTORY.createPoint(new Coordinate(114.008, 29.88)));
            assertThat(finding.message(Locale.CHINESE)).contains("002").contains("自北向南");
        });
    }

    @Test
    void oneNumberTooFarBackIsToldOnceAndThoseAfterItAreMeasuredFromTheFarthest() {
        assertThat(found(List.of(Stones.marker(1, 114.02, 29.802), Stones.marker(2, 114.09, 29.809), Stones.marker(3, 114.05, 29.805),
                Stones.marker(4, 114.095, 29.8095)), EASTWARD)).extracting(RegisterFinding::about).containsExactly(Stones.LINE + "003Q");
    }

    @Test
    void eachPartOfALineIsNumberedInItsOwnDirection() {
        MultiLineString parts = Geometries.FACTORY.createMultiLineString(new LineString[] {
            (LineString) EASTWARD.getGeometryN(0), (LineString) Stones.line(114.2, 29.9, 114.2, 29.8).getGeometryN(0)});
        assertThat(found(List.of(Stones.marker(1, 114.02, 29.802), Stones.marker(2, 114.08, 29.808), Stones.marker(3, 114.2, 29.89),
                Stones.marker(4, 114.2, 29.81)), parts)).isEmpty();
        assertThat(found(List.of(Stones.marker(1, 114.02, 29.802), Stones.marker(2, 114.08, 29.808), Stones.marker(3, 114.2, 29.81),
                Stones.marker(4, 114.2, 29.89)), parts)).extracting(RegisterFinding::kind).containsExactly(Kind.NUMBERED_BACKWARDS);
    }

    @Test
    void aNumberThatWasNeverThereIsMissedAndOneThatWasRetiredIsNot() {
        List<Marker> markers = List.of(Stones.marker(2, 114.02, 29.802), Stones.marker(5, 114.08, 29.808));
        assertThat(NumberCheck.of(CODES, markers, Set.of(3), EASTWARD)).extracting(RegisterFinding::kind)
                .containsExactly(Kind.NUMBER_MISSING, Kind.NUMBER_MISSING);
        assertThat(NumberCheck.of(CODES, markers, Set.of(3), EASTWARD)).extracting(finding -> finding.message(Locale.ENGLISH))
                .anyMatch(text -> text.contains("no marker 001 before 002")).anyMatch(text -> text.contains("no marker 004 before 005"));
    }

    @Test
    void aMarkerUnderItsLinesFormerCodeIsToldTheCodeOfToday() {
        Marker former = Stones.coded(1, "990121101201001Q", Stones.at(114.05, 29.805, null, null, null, null));
        assertThat(found(List.of(former), EASTWARD)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.MARKER_CODE_OLD);
            assertThat(finding.arguments()).containsExactly("990121101201001Q", "990121101102001Q");
        });
    }

    /** It has 001 of its own: neither does the line's 001 stand beside it nor do the line's numbers run from it. */
    @Test
    void aMarkerThatBearsTheCodeOfItsJunctionHasNoNumberOnTheLine() {
        Marker atTheEnd = Stones.atJunction(JUNCTION, Stones.LINE + "201001Q", 114.1, 29.81);
        assertThat(found(List.of(atTheEnd, Stones.marker(1, 114.02, 29.802), Stones.marker(2, 114.08, 29.808)), EASTWARD)).isEmpty();
        assertThat(found(List.of(atTheEnd), EASTWARD)).isEmpty();
        Marker former = Stones.atJunction(JUNCTION, Stones.LINE + "301001Q", 114.1, 29.81);
        assertThat(found(List.of(former), EASTWARD)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.MARKER_CODE_OLD);
            assertThat(finding.arguments()).containsExactly(Stones.LINE + "301001Q", Stones.LINE + "201001Q");
        });
    }

    private static List<RegisterFinding> found(List<Marker> markers, MultiLineString course) {
        return NumberCheck.of(CODES, markers, Set.of(), course);
    }
}
