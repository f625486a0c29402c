package org.merestone.web.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.Plane;

/**
 * A coordinate system that maps are drawn in.
 *
 * @param name       as requests name it
 * @param northFirst whether a box begins with the latitude or northing
 * @param plane      what is drawn on
 * @param east       of its origin on the plane, in its own unit
 * @param unit       of the system that the side of the plane takes
 * @param top        the northing of the plane's upper edge
 */
record PlaneSystem(String name, CoordinateSystem system, boolean northFirst, Plane plane, double east, double unit, double top) {

    private static final double EDGE = 20037508.342789244;
    /** Half-width in which a Gauss-Krüger zone is drawn, degrees from its central meridian. */
    private static final double REACH = 4;
    private static final double FALSE_EASTING = 500_000;

    private static final List<PlaneSystem> EVERYWHERE = List.of(degrees("CRS:84", 4490, false), degrees("EPSG:4490", 4490, true),
            degrees("EPSG:4326", 4326, true),
            new PlaneSystem("EPSG:3857", CoordinateSystem.ofEpsg(3857), false, Plane.MERCATOR, -EDGE, 2 * EDGE, EDGE));

    private static PlaneSystem degrees(String name, int epsg, boolean northFirst) {
        return new PlaneSystem(name, CoordinateSystem.ofEpsg(epsg), northFirst, Plane.DEGREES, -180, 360, 90);
    }

    private static PlaneSystem zone(GaussZone zone, boolean prefixed) {
        int epsg = prefixed ? zone.epsgPrefixed() : zone.epsg();
        double middle = FALSE_EASTING + (prefixed ? zone.number() * 1e6 : 0);
        return new PlaneSystem("EPSG:" + epsg, CoordinateSystem.ofEpsg(epsg), true, Plane.of(zone), middle - Plane.ZONE_SIDE / 2,
                Plane.ZONE_SIDE, Plane.ZONE_SIDE / 2);
    }

    /**
     * What a register is offered in: four systems, and the 3° zone of its middle where all of it can be written there.
     *
     * @param degrees that the register covers
     */
    static List<PlaneSystem> of(Envelope degrees) {
        List<PlaneSystem> systems = new ArrayList<>(EVERYWHERE);
        if (!degrees.isNull() && degrees.centre().x >= 73.5 && degrees.centre().x < 136.5) {
            GaussZone zone = GaussZone.of(degrees.centre().x);
            if (degrees.getMinX() >= zone.centralMeridian() - REACH && degrees.getMaxX() <= zone.centralMeridian() + REACH) {
                systems.add(zone(zone, false));
                systems.add(zone(zone, true));
            }
        }
        return systems;
    }

    static PlaneSystem require(String name, Envelope degrees) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return of(degrees).stream().filter(system -> system.name.equals(wanted)).findFirst().orElseThrow(() -> new ServiceFault("InvalidCRS",
                "wms.system", name, String.join(", ", of(degrees).stream().map(PlaneSystem::name).toList())));
    }

    /** The part of the plane that has places: of degrees the upper half, which ends at the south pole. */
    Envelope whole() {
        return new Envelope(0, 1, 0, system.isGeographic() ? 0.5 : 1);
    }

    /** A box of the system as the part of the plane, y to the south. */
    Envelope part(Envelope box) {
        return new Envelope((box.getMinX() - east) / unit, (box.getMaxX() - east) / unit, (top - box.getMaxY()) / unit,
                (top - box.getMinY()) / unit);
    }

    /**
     * A point of the plane as longitude and latitude.
     *
     * @throws IllegalArgumentException where the system does not reach
     */
    LonLat at(double x, double y) {
        return system.toLonLat(x * unit + east, top - y * unit);
    }

    /** A box in degrees as that of the system, from its corners and the middles of its sides. */
    Envelope box(Envelope degrees) {
        Envelope box = new Envelope();
        for (int column = 0; column <= 2; column++) {
            for (int row = 0; row <= 2; row++) {
                double[] at = system.fromLonLat(new LonLat(degrees.getMinX() + degrees.getWidth() * column / 2,
                        degrees.getMinY() + degrees.getHeight() * row / 2));
                box.expandToInclude(at[0], at[1]);
            }
        }
        return box;
    }
}
