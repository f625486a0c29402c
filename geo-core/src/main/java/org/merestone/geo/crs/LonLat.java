package org.merestone.geo.crs;

import org.locationtech.jts.geom.Coordinate;

/**
 * A geodetic position on CGCS2000 (2000国家大地坐标系, EPSG:4490), the canonical form of every position.
 *
 * <p>Degrees, longitude first (x = east), as in every JTS geometry of this project; EPSG's own axis order of 4490 is
 * latitude first and is used nowhere here.
 *
 * @param lon longitude L, degrees east of Greenwich, −180…180
 * @param lat latitude B, degrees north, −90…90
 */
public record LonLat(double lon, double lat) {

    /** EPSG code of the canonical system, and the SRID of stored geometries. */
    public static final int SRID = 4490;

    /** @throws IllegalArgumentException if a value is not finite or out of range */
    public LonLat {
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude must lie between -180 and 180 degrees: " + lon);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must lie between -90 and 90 degrees: " + lat);
        }
    }

    /** Reads x as longitude and y as latitude; z is ignored. */
    public static LonLat of(Coordinate coordinate) {
        return new LonLat(coordinate.x, coordinate.y);
    }

    /** The same position as a JTS coordinate, x = longitude. */
    public Coordinate toCoordinate() {
        return new Coordinate(lon, lat);
    }
}
