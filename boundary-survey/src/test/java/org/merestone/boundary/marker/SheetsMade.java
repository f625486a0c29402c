package org.merestone.boundary.marker;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Azimuth;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.TrueAzimuth;

/** Markers and sheets for the tests, at 114.3225°E, 29.8413°N. */
final class SheetsMade {

    static final UUID WEST = new UUID(0, 1);
    static final UUID EAST = new UUID(0, 2);
    static final UUID SOUTH = new UUID(0, 3);
    static final LonLat STONE = new LonLat(114.3225, 29.8413);

    private SheetsMade() {}

    static Marker marker(String shape, @Nullable UUID node) {
        SurveyedPosition at = new SurveyedPosition(Geometries.FACTORY.createPoint(new Coordinate(STONE.lon(), STONE.lat())), "", null, null, null,
                164.25, null, Markers.GNSS_RTK, 0.02, null, null);
        return new Marker(new UUID(9, 9), new UUID(9, 1), new UUID(9, 2), node, 7, "990121101102007Q", "", shape, "SINGLE", "SURVEYED", at);
    }

    static MarkerSheet sheet(ReferenceObject... objects) {
        return new MarkerSheet(MarkerSheet.Material.GRANITE, "", 0.6, WEST,
                List.of(new MarkerSheet.Face(WEST, "石门"), new MarkerSheet.Face(EAST, "白鹭")), List.of(objects));
    }

    static ReferenceObject object(String name, double azimuth, double distance) {
        return object(name, new TrueAzimuth(azimuth), distance, null);
    }

    static ReferenceObject object(String name, Azimuth azimuth, double distance, @Nullable LonLat at) {
        return new ReferenceObject(name, "", azimuth, distance, ReferenceObject.Condition.INTACT, at);
    }
}
