package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
            names(own, named(1, "A", 0, HERE), named(2, name, 0, Ellipsoid2000.destination(HERE, new TrueAzimuth(direction), metres)));
            assertThat(own.sorted()).extracting(RowFinding::kind).as("towards %d°", direction).containsExactly(kind);
        }
    }

    @Test
    void pointsTwoCentimetresApartAreTwoPoints() {
        names(findings, named(1, "A", 0, HERE), named(2, "B", 0, Ellipsoid2000.destination(HERE, new TrueAzimuth(70), 0.0201)));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void parcelsAreGroupsOfTheirOwn() {
        names(findings, named(1, "J1", 1, HERE), named(2, "J1", 2, new LonLat(110.5, 31.9)), named(3, "J7", 2, HERE));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void pointsWithoutAPlaceAreNotCompared() {
        names(findings, named(1, "A", 0, null), named(2, "A", 0, HERE), named(3, "A", 0, null));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aStrayIsFarFromTheOthersAsTheyLie() {
        List<Named> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            points.add(named(i + 1, "P" + i, 0, new LonLat(110.4 + i * 0.001, 31.9)));
        }
        new AreaCheck(SurveyContext.unknown(), findings).compare(columns(points));
        assertThat(findings.sorted()).isEmpty();
        points.add(named(21, "P20", 0, new LonLat(110.7, 31.9)));
        new AreaCheck(SurveyContext.unknown(), findings).compare(columns(points));
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.FAR_FROM_OTHERS);
            assertThat(finding.row()).isEqualTo(21);
        });
    }

    @Test
    void aFewPointsHaveNoMiddle() {
        new AreaCheck(SurveyContext.unknown(), findings).compare(columns(List.of(
                named(1, "A", 0, HERE), named(2, "B", 0, new LonLat(115, 31)), named(3, "C", 0, null))));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aLineMovedByOtherCausesIsNotCalledAPhoneMaps() {
        List<Named> moved = new ArrayList<>();
        for (Coordinate vertex : line().getCoordinates()) {
            LonLat away = Ellipsoid2000.destination(LonLat.of(vertex), new TrueAzimuth(300), 600);
            moved.add(named(moved.size() + 1, "P" + moved.size(), 0, away));
        }
        phoneMaps(moved);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aLineAsThePhoneMapsDrawItIsRecognised() {
        List<Named> shown = new ArrayList<>();
        for (Coordinate vertex : line().getCoordinates()) {
            shown.add(named(shown.size() + 1, "P" + shown.size(), 0, Gcj02.obfuscated(LonLat.of(vertex))));
        }
        phoneMaps(shown);
        assertThat(findings.sorted()).extracting(RowFinding::kind).containsExactly(FindingKind.LOOKS_LIKE_GCJ02);
    }

    @Test
    void thePointsOfTheLineItselfAreWelcome() {
        List<Named> points = new ArrayList<>();
        for (Coordinate vertex : line().getCoordinates()) {
            points.add(named(points.size() + 1, "P" + points.size(), 0, LonLat.of(vertex)));
        }
        phoneMaps(points);
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.3, 0", "6, 0", "6.1, 1"})
    void pdopIsGoodUpToSix(double pdop, int warnings) {
        RawRow row = RawRow.of(1, "", 0, List.of(Column.NAME, Column.PDOP), List.of("JZ1", Double.toString(pdop)));
        new QualityCheck(false, Set.of(Column.PDOP), SurveyContext.unknown(), findings).check(row, HERE);
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

    private void phoneMaps(List<Named> points) {
        new PhoneMapCheck(SurveyContext.unknown().knowing(line()), findings).check(columns(points), "a.dat", SurveyFormat.CASS_DAT);
    }

    private static Geometry line() {
        return new GeometryFactory().createLineString(
                Fixture.truth().values().stream().map(LonLat::toCoordinate).toArray(Coordinate[]::new));
    }

    private static void names(Findings findings, Named... points) {
        PointColumns columns = columns(List.of(points));
        NameCheck check = new NameCheck(columns, SurveyContext.unknown(), findings);
        for (int i = 0; i < columns.size(); i++) {
            check.check(i, columns.row(i));
        }
    }

    private static PointColumns columns(List<Named> points) {
        RowTable table = new RowTable(SurveyFormat.CASS_DAT, Declared.NOTHING, points.stream().map(Named::row).toList());
        PointColumns columns = new PointColumns(table.rows(), new PointReader(SurveyContext.unknown(), table, new Findings()));
        for (int i = 0; i < points.size(); i++) {
            LonLat position = points.get(i).position;
            columns.put(i, position == null ? Place.NOWHERE : Place.of(position));
        }
        return columns;
    }

    private static Named named(int row, String name, int group, @Nullable LonLat position) {
        return new Named(RawRow.of(row, "", group, List.of(Column.NAME), List.of(name)), position);
    }

    private record Named(RawRow row, @Nullable LonLat position) {
    }

    private static RawRow corner(int row, String name, String north, String east) {
        return RawRow.of(row, "", 1, List.of(Column.NAME, Column.RING, Column.NORTH, Column.EAST),
                List.of(name, "1", north, east));
    }
}
