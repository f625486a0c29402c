package org.merestone.boundary.marker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.geometry.Geometries;

/** Markers and points of an invented line for the tests of rules; its code is {@link #LINE}. */
final class Stones {

    static final String LINE = "990121101102";

    private Stones() {}

    static Marker marker(int serial, double lon, double lat) {
        return coded(serial, new MarkerCode(LINE, serial, "Q").text(), at(lon, lat, null, null, null, null));
    }

    static Marker coded(int serial, String code, SurveyedPosition at) {
        return new Marker(UUID.randomUUID(), new UUID(0, 1), new UUID(0, 2), null, serial, code, "", "TWO_FACED", "SINGLE", "SURVEYED", at);
    }

    static Marker atJunction(UUID junction, String code, double lon, double lat) {
        return new Marker(UUID.randomUUID(), new UUID(0, 1), new UUID(0, 2), junction, 1, code, "", "THREE_FACED", "SINGLE", "IN_USE",
                at(lon, lat, null, null, null, null));
    }

    static BoundaryPoint point(String number, SurveyedPosition at) {
        return new BoundaryPoint(UUID.randomUUID(), number, at, BoundaryPoint.TURN, null);
    }

    static SurveyedPosition at(double lon, double lat, @Nullable Double north, @Nullable Double east, @Nullable Double height,
            @Nullable Double accuracy) {
        return new SurveyedPosition(Geometries.FACTORY.createPoint(new Coordinate(lon, lat)), "", north, east, north == null ? null : 4526,
                height, null, Markers.GNSS_RTK, accuracy, null, null);
    }

    static MultiLineString line(double... ordinates) {
        Coordinate[] vertices = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(vertices)});
    }
}
