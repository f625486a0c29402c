package org.merestone.geo.map;

import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** The plane of a Gauss-Krüger zone about its origin. */
final class ZonePlane implements Plane {

    private static final double FALSE_EASTING = 500_000;

    private final GaussZone zone;
    private final GaussKrueger formulas;

    ZonePlane(GaussZone zone) {
        this.zone = zone;
        this.formulas = GaussKrueger.of(zone);
    }

    @Override
    public void place(double lon, double lat, double[] at) {
        GridPoint place = formulas.toGrid(new LonLat(lon, lat));
        at[0] = 0.5 + (place.yEast() - FALSE_EASTING) / ZONE_SIDE;
        at[1] = 0.5 - place.xNorth() / ZONE_SIDE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZonePlane plane && zone.equals(plane.zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode();
    }
}
