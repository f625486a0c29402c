package org.merestone.boundary.demarcation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.LonLat;

/** A position that somebody typed in or drew: longitude and latitude, or X (north) and Y (east) in a stated system. */
public sealed interface EnteredPosition {

    /** Degrees, EPSG:4490. */
    record Degrees(double lon, double lat) implements EnteredPosition {}

    /** Metres, Y with a zone prefix where the system has one. */
    record Grid(double xNorth, double yEast, int epsg) implements EnteredPosition {}

    /** The position in canonical coordinates, beside the numbers that were entered. */
    default SurveyedPosition toSurveyed(@Nullable Double heightM) {
        try {
            if (this instanceof Grid grid) {
                LonLat at = CoordinateSystem.ofEpsg(grid.epsg).toLonLat(grid.yEast, grid.xNorth);
                return surveyed(at, String.format(Locale.ROOT, "X=%s Y=%s EPSG:%d", grid.xNorth, grid.yEast, grid.epsg), grid.xNorth,
                        grid.yEast, grid.epsg, heightM);
            }
            Degrees degrees = (Degrees) this;
            return surveyed(new LonLat(degrees.lon, degrees.lat),
                    String.format(Locale.ROOT, "L=%s B=%s EPSG:%d", degrees.lon, degrees.lat, LonLat.SRID), null, null, LonLat.SRID, heightM);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotAllowed("draft.badPosition");
        }
    }

    private static SurveyedPosition surveyed(LonLat at, String text, @Nullable Double x, @Nullable Double y, int epsg,
            @Nullable Double heightM) {
        return new SurveyedPosition(Geometries.FACTORY.createPoint(new Coordinate(at.lon(), at.lat())), text, x, y, epsg, heightM, null,
                Markers.AS_ENTERED, null, null, null);
    }
}
