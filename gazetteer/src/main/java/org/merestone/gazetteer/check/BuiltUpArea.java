package org.merestone.gazetteer.check;

import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A built-up area (建成区) as it stands on the day of the check: the legal scope of the names of streets and estates, and no
 * administrative unit.
 */
public final class BuiltUpArea {

    private final UUID id;
    private final String name;
    private final PreparedGeometry polygon;

    /** @param polygon longitude/latitude, EPSG:4490 */
    public BuiltUpArea(UUID id, String name, Geometry polygon) {
        this.id = id;
        this.name = name;
        this.polygon = PreparedGeometryFactory.prepare(polygon);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    Envelope envelope() {
        return polygon.getGeometry().getEnvelopeInternal();
    }

    /** Whether a place lies in it or reaches into it. */
    boolean reaches(Geometry place) {
        return polygon.intersects(place);
    }
}
