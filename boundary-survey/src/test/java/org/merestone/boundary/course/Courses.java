package org.merestone.boundary.course;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.crs.LonLat;

/**
 * A course of two natural sections near 114°19′E, 29°50′N for the tests: from marker 1 north-east along a ridge over a summit, then east
 * down a river to marker 2; then straight on to a junction.
 */
final class Courses {

    static final LonLat MARKER_1 = new LonLat(114.3225, 29.8413);
    static final LonLat SUMMIT = new LonLat(114.3325, 29.8513);
    static final LonLat MARKER_2 = new LonLat(114.3425, 29.8513);
    static final LonLat JUNCTION = new LonLat(114.3425, 29.8413);

    static final Section RIDGE = section(marker(1, MARKER_1, 210.0), point("JB001", Anchor.Nature.TURN, SUMMIT, 402.6),
            List.of(point("P7", Anchor.Nature.SADDLE, new LonLat(114.3275, 29.8463), 305.2)),
            new Section.Terrain(Follows.RIDGE, "大幕山", Relation.of(Relation.Place.CENTRE_LINE), Movement.UP, false), MARKER_1, SUMMIT);
    static final Section RIVER = section(point("JB001", Anchor.Nature.TURN, SUMMIT, 402.6), marker(2, MARKER_2, 98.4), List.of(),
            new Section.Terrain(Follows.RIVER, "陆水", Relation.of(Relation.Place.CENTRE_LINE), Movement.DOWNSTREAM, false), SUMMIT, MARKER_2);
    static final Section STRAIGHT = section(marker(2, MARKER_2, 98.4), new Anchor.AtJunction("官桥茶庵新店三交点", JUNCTION, null), List.of(),
            Section.Terrain.STRAIGHT, MARKER_2, JUNCTION);
    static final List<Section> COURSE = List.of(RIDGE, RIVER, STRAIGHT);

    private Courses() {}

    static Anchor marker(int serial, LonLat at, @Nullable Double height) {
        return new Anchor.AtMarker(serial, at, height);
    }

    static Anchor point(String number, Anchor.Nature nature, LonLat at, @Nullable Double height) {
        return new Anchor.AtPoint(number, nature, at, height);
    }

    static Section section(Anchor from, Anchor to, List<Anchor> passes, Section.Terrain terrain, LonLat... course) {
        return new Section(from, to, passes, line(course), terrain);
    }

    static LineString line(LonLat... course) {
        return new GeometryFactory().createLineString(Arrays.stream(course).map(LonLat::toCoordinate).toArray(Coordinate[]::new));
    }
}
