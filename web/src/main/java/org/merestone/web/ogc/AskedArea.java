package org.merestone.web.ogc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.merestone.data.geometry.Geometries;

/**
 * Where features are asked for: one box or more, or the shape that a box of a projected system has in degrees. EPSG:4490, longitude
 * first.
 */
final class AskedArea {

    private final List<Part> parts;

    private AskedArea(List<Part> parts) {
        this.parts = parts;
    }

    /** Boxes in degrees; two where one runs across the antimeridian. */
    static AskedArea of(List<Envelope> boxes) {
        return new AskedArea(boxes.stream()
                .map(box -> new Part(box, true, PreparedGeometryFactory.prepare(Geometries.FACTORY.toGeometry(box)))).toList());
    }

    static AskedArea of(Geometry shape) {
        return new AskedArea(List.of(new Part(shape.getEnvelopeInternal(), false, PreparedGeometryFactory.prepare(shape))));
    }

    List<Envelope> boxes() {
        return parts.stream().map(Part::envelope).toList();
    }

    /**
     * Whether a shape has a point in common with the area, its border counted. What has no place is in every area, for nobody can say that
     * it is not (OGC API Features, {@code /req/core/fc-bbox-response}).
     */
    boolean meets(@Nullable Geometry shape) {
        return shape == null || shape.isEmpty() || parts.stream().anyMatch(part -> part.meets(shape));
    }

    private record Part(Envelope envelope, boolean rectangle, PreparedGeometry exact) {

        boolean meets(Geometry shape) {
            Envelope box = shape.getEnvelopeInternal();
            if (!envelope.intersects(box)) {
                return false;
            }
            return rectangle && (shape instanceof Point || envelope.contains(box)) || exact.intersects(shape);
        }
    }
}
