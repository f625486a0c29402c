package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.Gcj02;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.TrueAzimuth;

/** The checks over many points: names, neighbours, strays, phone maps, rings. */
class ChecksTest {

    private static final LonLat HERE = new LonLat(110.4, 31.9);
    private final Findings findings = new Findings();

    /** Import rules 19 and 20 at their limits, in every direction: cells must hide no neighbour. */
    @ParameterizedTest
    @CsvSource({"A, 0.049, SAME_NAME_AGAIN", "A, 0.051, SAME_NAME_ELSEWHERE", "B, 0.0199, SAME_PLACE_OTHER_NAME"})
    void limitsHoldInEveryDirection(String name, double metres, FindingKind kind) {
        for (int direction = 0; direction < 360; direction += 15) {
            Findings own = new Findings();
            NameCheck check = new NameCheck(own);
            check.check(point(1, "A", HERE), 0);
            check.check(point(2, name, Ellipsoid2000.destination(HERE, new TrueAzimuth(direction), metres)), 0);
            assertThat(own.sorted()).extracting(RowFinding::kind).as("towards %d°", direction).containsExactly(kind);
        }
    }

    @Test
    void pointsTwoCentimetresApartAreTwoPoints() {
        NameCheck check = new NameCheck(findings);
        check.check(point(1, "A", HERE), 0);
        check.check(point(2, "B", Ellipsoid2000.destination(HERE, new TrueAzimuth(70), 0.0201)), 0);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void parcelsAreGroupsOfTheirOwn() {
        NameCheck check = new NameCheck(findings);
        check.check(point(1, "J1", HERE), 1);
        check.check(point(2, "J1", new LonLat(110.5, 31.9)), 2);
        check.check(point(3, "J7", HERE), 2);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void pointsWithoutAPlaceAreNotCompared() {
        NameCheck check = new NameCheck(findings);
        check.check(point(1, "A", null), 0);
        check.check(point(2, "A", HERE), 0);
        check.check(point(3, "A", null), 0);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aStrayIsFarFromTheOthersAsTheyLie() {
        List<SurveyPoint> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            points.add(point(i + 1, "P" + i, new LonLat(110.4 + i * 0.001, 31.9)));
        }
        new AreaCheck(SurveyContext.unknown(), findings).compare(points);
        assertThat(findings.sorted()).isEmpty();
        points.add(point(21, "P20", new LonLat(110.7, 31.9)));
        new AreaCheck(SurveyContext.unknown(), findings).compare(points);
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.FAR_FROM_OTHERS);
            assertThat(finding.row()).isEqualTo(21);
        });
    }

    @Test
    void aFewPointsHaveNoMiddle() {
        new AreaCheck(SurveyContext.unknown(), findings).compare(List.of(
                point(1, "A", HERE), point(2, "B", new LonLat(115, 31)), point(3, "C", null)));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aLineMovedByOtherCausesIsNotCalledAPhoneMaps() {
        List<SurveyPoint> moved = new ArrayList<>();
        for (Coordinate vertex : line().getCoordinates()) {
            LonLat away = Ellipsoid2000.destination(LonLat.of(vertex), new TrueAzimuth(300), 600);
            moved.add(point(moved.size() + 1, "P" + moved.size(), away));
        }
        phoneMaps(moved);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aLineAsThePhoneMapsDrawItIsRecognised() {
        List<SurveyPoint> shown = new ArrayList<>();
        for (Coordinate vertex : line().getCoordinates()) {
            shown.add(point(shown.size() + 1, "P" + shown.size(), Gcj02.obfuscated(LonLat.of(vertex))));
        }
        phoneMaps(shown);
        assertThat(findings.sorted()).extracting(RowFinding::kind).containsExactly(FindingKind.LOOKS_LIKE_GCJ02);
    }

    @Test
    void thePointsOfTheLineItselfAreWelcome() {
        List<SurveyPoint> points = new ArrayList<>();
        for (Coordinate vertex : line().getCoordinates()) {
            points.add(point(points.size() + 1, "P" + points.size(), LonLat.of(vertex)));
        }
        phoneMaps(points);
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.3, 0", "6, 0", "6.1, 1"})
    void pdopIsGoodUpToSix(double pdop, int warnings) {
        GnssObservation observation = new GnssObservation(GnssSolution.FIXED, null, null, pdop, null, null, null);
        new QualityCheck(false, false, null, findings).check(new SurveyPoint(1, "", "JZ1", "JZ", PointKind.MARKER,
                Map.of(Column.PDOP, Double.toString(pdop)), null, HERE, null, null, observation));
        assertThat(findings.sorted()).hasSize(warnings);
    }

    @Test
    void aRingOfThreeCornersClosesAndKeepsThree() {
        List<RawRow> corners = List.of(corner(1, "J1", "100", "200"), corner(2, "J2", "100", "300"),
                corner(3, "J3", "200", "300"), corner(4, "J1", "100.000", "200.0"));
        assertThat(new Rings(SurveyContext.unknown(), findings).closed(corners)).extracting(RawRow::number)
                .containsExactly(1, 2, 3);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void twoPointsAreNoRing() {
        List<RawRow> corners = List.of(corner(1, "J1", "100", "200"), corner(2, "J1", "100", "200"));
        assertThat(new Rings(SurveyContext.unknown(), findings).closed(corners)).hasSize(2);
        assertThat(findings.sorted()).extracting(RowFinding::kind).containsExactly(FindingKind.RING_NOT_CLOSED);
    }

    private void phoneMaps(List<SurveyPoint> points) {
        new PhoneMapCheck(SurveyContext.unknown().knowing(line()), findings).check(points, "a.dat", SurveyFormat.CASS_DAT);
    }

    private static Geometry line() {
        return new GeometryFactory().createLineString(
                Fixture.truth().values().stream().map(LonLat::toCoordinate).toArray(Coordinate[]::new));
    }

    private static SurveyPoint point(int row, String name, @Nullable LonLat position) {
        return new SurveyPoint(row, "", name, "", PointKind.BOUNDARY_POINT, Map.of(), null, position, null, null, null);
    }

    private static RawRow corner(int row, String name, String north, String east) {
        return RawRow.of(row, "", 1, List.of(Column.NAME, Column.RING, Column.NORTH, Column.EAST),
                List.of(name, "1", north, east));
    }
}
