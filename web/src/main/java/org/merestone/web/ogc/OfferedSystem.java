package org.merestone.web.ogc;

import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;

/**
 * A coordinate system as it is named, read and written at the door.
 *
 * @param uri        as OGC names it
 * @param system     what it is
 * @param northFirst whether its authority puts latitude or northing first: EPSG does for 4490, 4326 and the Gauss-Krüger zones
 * @param decimals   that are written: a millimetre
 */
public record OfferedSystem(String uri, CoordinateSystem system, boolean northFirst, int decimals) {

    /** Half-width in which a Gauss-Krüger zone is written, degrees from its central meridian. */
    private static final double REACH = 4;
    /** So many straight pieces stand for a side that is bent in degrees: 32 of a county's width leave less than a centimetre. */
    private static final int PIECES = 32;
    /** Half the side of the square of EPSG:3857, metres. */
    private static final double MERCATOR_EDGE = 20_037_508.342789244;
    private static final double FALSE_EASTING = 500_000;
    /** From the central meridian to where a zone's points are turned back into degrees. */
    private static final double REACH_METRES = 450_000;
    private static final double LAST_NORTHING = 9_300_000;

    static final OfferedSystem CRS84 = new OfferedSystem("http://www.opengis.net/def/crs/OGC/1.3/CRS84", CoordinateSystem.canonical(),
            false, 8);
    static final OfferedSystem CGCS2000 = epsg(4490, true, 8);
    static final OfferedSystem WGS84 = epsg(4326, true, 8);
    static final OfferedSystem WEB_MERCATOR = epsg(3857, false, 3);

    /** A Gauss-Krüger zone of CGCS2000, eastings with the zone's number in front or without. */
    static OfferedSystem gauss(GaussZone zone, boolean prefixed) {
        return epsg(prefixed ? zone.epsgPrefixed() : zone.epsg(), true, 3);
    }

    private static OfferedSystem epsg(int code, boolean northFirst, int decimals) {
        return new OfferedSystem("http://www.opengis.net/def/crs/EPSG/0/" + code, CoordinateSystem.ofEpsg(code), northFirst, decimals);
    }

    /** Whether a geometry lies where this system can write it. */
    boolean reaches(Envelope degrees) {
        return system.zone().map(zone -> degrees.getMinX() >= zone.centralMeridian() - REACH
                && degrees.getMaxX() <= zone.centralMeridian() + REACH).orElse(true);
    }

    /** Where boxes of this system are read, x = east in its own unit: the globe, the square of web maps, a zone to 84° of latitude. */
    Envelope domain() {
        return system.zone().map(zone -> {
            double middle = FALSE_EASTING + (GaussZone.isPrefixed(system.epsg()) ? zone.number() * 1e6 : 0);
            return new Envelope(middle - REACH_METRES, middle + REACH_METRES, -LAST_NORTHING, LAST_NORTHING);
        }).orElseGet(() -> system.isGeographic() ? new Envelope(-180, 180, -90, 90)
                : new Envelope(-MERCATOR_EDGE, MERCATOR_EDGE, -MERCATOR_EDGE, MERCATOR_EDGE));
    }

    /** A geometry of the register in this system, x = east. */
    Geometry fromRegister(Geometry geometry) {
        return system.isGeographic() ? geometry : system.fromCanonical(geometry);
    }

    /**
     * A geometry of the plane of this system, x = east, in the register's degrees: sides that are straight in the plane are bent there.
     *
     * @throws IllegalArgumentException where this system does not reach
     */
    Geometry toRegister(Geometry plane) {
        Envelope box = plane.getEnvelopeInternal();
        double longest = Math.max(box.getWidth(), box.getHeight()) / PIECES;
        if (!(longest > 0)) {
            return system.toCanonical(plane);
        }
        Densifier bent = new Densifier(plane);
        bent.setDistanceTolerance(longest);
        bent.setValidate(false);
        return system.toCanonical(bent.getResultGeometry());
    }

    /** As the older services name it. */
    public String urn() {
        String[] parts = uri.substring("http://www.opengis.net/def/crs/".length()).split("/");
        return "urn:ogc:def:crs:" + parts[0] + ":" + (parts[1].equals("0") ? "" : parts[1]) + ":" + parts[2];
    }

    /** As the header {@code Content-Crs} has it. */
    String header() {
        return "<" + uri + ">";
    }
}
