package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.geometry.Geometries;

/** A line from west to east with a bend, a marker, another bend and another: where its sections begin and end, and what they follow. */
class OutlineTest {

    private static final double[] LONS = {114.30, 114.31, 114.32, 114.33, 114.34};
    private static final double LAT = 29.8;
    private static final UUID STONE = new UUID(1, 1);
    private static final BoundaryPoint FIRST = point(new UUID(2, 1), "JB1", LONS[1], null);
    private static final BoundaryPoint MARKED = point(new UUID(2, 2), "JZ1", LONS[2], STONE);
    private static final BoundaryPoint LAST = point(new UUID(2, 3), "JB2", LONS[3], null);
    private static final Section.Terrain RIDGE = terrain(Follows.RIDGE, "大幕山");
    private static final Section.Terrain RIVER = terrain(Follows.RIVER, "陆水");

    @Test
    void aMarkerEndsASectionAndNothingElseDoesWhereNobodySaidSo() {
        assertThat(said(List.of())).containsExactly("甲三交点→001号界桩 STRAIGHT 经JB1", "001号界桩→甲三交点 STRAIGHT 经JB2");
    }

    @Test
    void aSectionEndsWhereItWasSaidToAndFollowsWhatWasSaid() {
        List<StoredSection> stored = List.of(new StoredSection(0, FIRST.id(), RIDGE), new StoredSection(0, MARKED.id(), RIVER),
                new StoredSection(0, null, RIDGE));
        List<Outline.Drawn> drawn = outline().of(course(LONS), stored);
        assertThat(drawn).extracting(each -> each.section().terrain().follows()).containsExactly(Follows.RIDGE, Follows.RIVER, Follows.RIDGE);
        assertThat(drawn).extracting(Outline.Drawn::endsAt).containsExactly(FIRST.id(), MARKED.id(), null);
        assertThat(drawn).extracting(Outline.Drawn::beginsAt).containsExactly("0", FIRST.id().toString(), MARKED.id().toString());
        assertThat(drawn).allSatisfy(each -> assertThat(each.section().course().getNumPoints()).isGreaterThan(1));
    }

    /** The first section ended at a point that a later survey has not: the second begins where the first did. */
    @Test
    void aSectionWhoseEndIsGoneIsPartOfTheNext() {
        List<StoredSection> stored = List.of(new StoredSection(0, UUID.randomUUID(), RIDGE), new StoredSection(0, MARKED.id(), RIVER),
                new StoredSection(0, null, RIDGE));
        assertThat(said(stored)).containsExactly("甲三交点→001号界桩 RIVER 经JB1", "001号界桩→甲三交点 RIDGE 经JB2");
    }

    /** The text goes from west to east, whichever way the geometry runs. */
    @Test
    void theOutlineGoesTheWayOfTheNumbers() {
        double[] back = {LONS[4], LONS[3], LONS[2], LONS[1], LONS[0]};
        Outline outline = new Outline(List.of(LAST, MARKED, FIRST), List.of(marker()), at -> "甲三交点");
        List<Outline.Drawn> drawn = outline.of(course(back), List.of(new StoredSection(0, FIRST.id(), RIDGE)));
        assertThat(drawn.get(0).section().course().getCoordinateN(0).x).isEqualTo(LONS[0]);
        assertThat(drawn.get(0).section().to().words()).isEqualTo("JB1号边界点");
        assertThat(drawn.get(0).section().terrain().follows()).isEqualTo(Follows.RIDGE);
    }

    /** 0.0000001° of longitude are 9.7 mm there, 0.0000003° 29 mm. */
    @ParameterizedTest
    @CsvSource({"0.0000001, true", "0.0000003, false"})
    void aPointIsOnTheCourseWithinTwoCentimetres(double off, boolean on) {
        BoundaryPoint near = point(new UUID(2, 2), "JZ1", LONS[2] + off, STONE);
        List<Outline.Drawn> drawn = new Outline(List.of(near), List.of(marker()), at -> "甲三交点").of(course(LONS), List.of());
        assertThat(drawn).hasSize(on ? 2 : 1);
    }

    @Test
    void eachPartOfALineHasSectionsOfItsOwn() {
        MultiLineString parts = Geometries.FACTORY.createMultiLineString(new LineString[] {line(LONS[0], LONS[1]), line(LONS[3], LONS[4])});
        List<Outline.Drawn> drawn = new Outline(List.of(), List.of(), at -> "端点").of(parts, List.of(new StoredSection(1, null, RIVER)));
        assertThat(drawn).extracting(Outline.Drawn::part).containsExactly(0, 1);
        assertThat(drawn).extracting(Outline.Drawn::beginsAt).containsExactly("0", "1");
        assertThat(drawn).extracting(each -> each.section().terrain().follows()).containsExactly(Section.Terrain.STRAIGHT.follows(),
                Follows.RIVER);
    }

    /** Its marker was taken out of the draft: what is left there is a boundary point. */
    @Test
    void aPointWhoseMarkerIsNotOfTheVersionIsNamedAsAPoint() {
        List<Outline.Drawn> drawn = new Outline(List.of(MARKED), List.of(), at -> "甲三交点").of(course(LONS), List.of());
        assertThat(drawn.get(0).section().to()).isInstanceOf(Anchor.AtPoint.class);
    }

    private static List<String> said(List<StoredSection> stored) {
        return outline().of(course(LONS), stored).stream().map(each -> each.section().from().words() + "→" + each.section().to().words() + " "
                + each.section().terrain().follows() + " 经" + each.section().passes().stream().map(passed -> ((Anchor.AtPoint) passed).number())
                .reduce("", String::concat)).toList();
    }

    private static Outline outline() {
        return new Outline(List.of(FIRST, MARKED, LAST), List.of(marker()), at -> "甲三交点");
    }

    private static Section.Terrain terrain(Follows follows, String name) {
        return new Section.Terrain(follows, name, Relation.of(Relation.Place.CENTRE_LINE), Movement.ALONG, false);
    }

    private static Marker marker() {
        return new Marker(STONE, new UUID(0, 1), new UUID(0, 2), null, 1, "990121101102001Q", "", "TWO_FACED", "SINGLE", "SURVEYED",
                at(LONS[2]));
    }

    private static BoundaryPoint point(UUID id, String number, double lon, @Nullable UUID marker) {
        return new BoundaryPoint(id, number, at(lon), BoundaryPoint.TURN, marker);
    }

    private static SurveyedPosition at(double lon) {
        return new SurveyedPosition(Geometries.FACTORY.createPoint(new Coordinate(lon, LAT)), "", null, null, null, null, null,
                Markers.GNSS_RTK, null, null, null);
    }

    private static MultiLineString course(double... lons) {
        return Geometries.FACTORY.createMultiLineString(new LineString[] {line(lons)});
    }

    private static LineString line(double... lons) {
        Coordinate[] vertices = new Coordinate[lons.length];
        for (int i = 0; i < lons.length; i++) {
            vertices[i] = new Coordinate(lons[i], LAT);
        }
        return Geometries.FACTORY.createLineString(vertices);
    }
}
