package org.merestone.boundary.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/**
 * A marker or a boundary point as a row of a table says it. X is north and Y is east, metres, as the surveyor wrote them; where degrees
 * were entered they are reckoned in the three-degree zone of the place, and {@code epsg} says which.
 *
 * @param number code of a marker, number of a point
 * @param kind   how a marker was placed and its faces, the nature of a point; in Chinese, as papers have it
 * @param lat    degrees, minutes, seconds
 * @param height metres; empty where it was not measured
 */
public record PlaceRow(String number, String kind, String x, String y, String epsg, String lat, String lon, String height) {

    static PlaceRow of(Marker marker) {
        return of(marker.code(), PositionText.kind(marker), marker.position());
    }

    static PlaceRow of(BoundaryPoint point) {
        return of(point.number(), point.markerId() == null ? "拐点" : "界桩点", point.position());
    }

    private static PlaceRow of(String number, String kind, SurveyedPosition at) {
        String lat = PositionText.dms(at.point().getY());
        String lon = PositionText.dms(at.point().getX());
        if (at.xNorth() != null && at.yEast() != null) {
            return new PlaceRow(number, kind, metres(at.xNorth()), metres(at.yEast()), at.crsEpsg() == null ? "" : "EPSG:" + at.crsEpsg(),
                    lat, lon, metres(at.heightM()));
        }
        GridPoint grid = GaussKrueger.inOwnZone(LonLat.of(at.point().getCoordinate()));
        return new PlaceRow(number, kind, metres(grid.xNorth()), metres(grid.prefixedEast()), "EPSG:" + grid.zone().epsgPrefixed(), lat,
                lon, metres(at.heightM()));
    }

    private static String metres(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
