package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.LineKind;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.division.DivisionLevel;

/** Two townships side by side, west and east of 114.1°; what the public may know of them on a day. */
class CoverageTest {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2020, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LineInForce.Side WEST = new LineInForce.Side(new UUID(-1, -1), "990121101", "西镇");
    private static final LineInForce.Side EAST = new LineInForce.Side(new UUID(0, 1), "990121102", "东镇");
    private static final UUID COMMON = UUID.randomUUID();

    private final DivisionPart divisions = DivisionPart.of(List.of(township(WEST), township(EAST)), TODAY);

    @Test
    void aPointLiesInTheTownshipWhoseLinesGoRoundIt() {
        Coverage coverage = part(Classification.PUBLIC).on(TODAY);
        assertThat(coverage.at(114.05, 29.95)).extracting(Division::id).containsExactly(WEST.id());
        assertThat(coverage.at(114.15, 29.95)).extracting(Division::id).containsExactly(EAST.id());
        assertThat(coverage.at(115, 29.95)).isEmpty();
    }

    @Test
    void aPointOnTheCommonLineIsInTheTownshipOfTheSmallerCodeWhateverItsId() {
        Coverage coverage = part(Classification.PUBLIC).on(FIRST);
        List<Division> onTheLine = coverage.at(114.1, 29.95);
        assertThat(onTheLine).hasSize(1).isEqualTo(coverage.at(114.1, 29.97));
        assertThat(WEST.id()).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        assertThat(onTheLine.get(0).code()).isEqualTo("990121101");
    }

    @Test
    void theCountyIsToldAboveTheTownshipThatHoldsThePoint() {
        Division county = new Division(UUID.randomUUID(), DivisionLevel.COUNTY, "990121", new CodeSystem("演示", FIRST), "县", "县", "县",
                null, true, FIRST, null);
        Division west = township(WEST);
        Division inCounty = new Division(west.id(), west.level(), west.code(), west.codeSystem(), west.name(), west.shortName(),
                west.kind(), county.id(), true, FIRST, null);
        Coverage coverage = part(Classification.PUBLIC, DivisionPart.of(List.of(county, inCounty), TODAY)).on(TODAY);
        assertThat(coverage.at(114.05, 29.95)).containsExactly(inCounty, county);
        assertThat(coverage.at(114.15, 29.95)).as("the eastern township does not stand").isEmpty();
    }

    @Test
    void anotherDayHasTheCourseOfThatDay() {
        LinePart part = part(Classification.PUBLIC);
        assertThat(part.on(MOVED.minusDays(1)).at(114.11, 29.95)).extracting(Division::id).containsExactly(EAST.id());
        assertThat(part.on(MOVED).at(114.11, 29.95)).extracting(Division::id).containsExactly(WEST.id());
        assertThat(part.on(FIRST.minusDays(1)).lines()).isEmpty();
    }

    @Test
    void aTownshipWithALineThatIsNotPublicHasNoPublicArea() {
        Coverage coverage = part(Classification.SECRET).on(TODAY);
        assertThat(coverage.at(114.05, 29.95)).isEmpty();
        assertThat(coverage.at(114.15, 29.95)).isEmpty();
        assertThat(coverage.lines()).extracting(LineInForce::name).containsExactlyInAnyOrder("西外线", "东外线");
    }

    @Test
    void theNearestLineIsToldWithItsDistanceInMetres() {
        // PROJ's geod gives 965.346 m from 114.10 to 114.11 at 29.95° on the ellipsoid of CGCS2000; the line runs straight north there.
        Coverage.Near near = part(Classification.PUBLIC).on(FIRST).nearestLine(114.11, 29.95).orElseThrow();
        assertThat(near.line().name()).isEqualTo("西东线");
        assertThat(near.metres()).isBetween(965.30, 965.40);
    }

    /** The common line stood at 114.1° and moved east to 114.12° by a later version; the outer lines never moved. */
    private LinePart part(Classification common) {
        return part(common, divisions);
    }

    private static LinePart part(Classification common, DivisionPart divisions) {
        return new LinePart(List.of(
                line(COMMON, "西东线", WEST, EAST, common, FIRST, MOVED, 114.1, 29.9, 114.1, 29.95, 114.1, 30),
                line(COMMON, "西东线", WEST, EAST, common, MOVED, null, 114.1, 29.9, 114.12, 29.95, 114.1, 30),
                line(UUID.randomUUID(), "西外线", WEST, null, Classification.PUBLIC, FIRST, null, 114.1, 30, 114, 30, 114, 29.9, 114.1, 29.9),
                line(UUID.randomUUID(), "东外线", EAST, null, Classification.PUBLIC, FIRST, null, 114.1, 29.9, 114.2, 29.9, 114.2, 30, 114.1, 30)),
                Map.of(), divisions);
    }

    private static LineInForce line(UUID id, String name, LineInForce.Side left, LineInForce.@Nullable Side right,
            Classification classification, LocalDate from, @Nullable LocalDate to, double... lonLat) {
        Coordinate[] course = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < course.length; i++) {
            course[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        MultiLineString geometry = Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(course)});
        return new LineInForce(id, UUID.randomUUID(), name, name, DivisionLevel.TOWNSHIP, LineKind.ADMINISTRATIVE, left, right, geometry,
                LegalStatus.HABITUAL, classification, 0, null, null, from, to, "", true);
    }

    private static Division township(LineInForce.Side side) {
        return new Division(side.id(), DivisionLevel.TOWNSHIP, side.code(), new CodeSystem("演示", FIRST), side.name(), side.name(), "镇",
                null, true, FIRST, null);
    }
}
