package org.merestone.data.demo;

import org.locationtech.jts.geom.Point;

/**
 * A measured point.
 *
 * @param point   EPSG:4490, longitude first, degrees
 * @param north   X, metres, 3° zone 38
 * @param east    Y with the zone's prefix, metres: 38 514 321.123
 * @param heightM height above the 1985 datum, metres
 */
public record DemoPosition(Point point, double north, double east, double heightM) {

    /** EPSG:4526, CGCS2000 / 3-degree Gauss-Kruger zone 38, easting with prefix. */
    public static final int EPSG = 4526;
}
