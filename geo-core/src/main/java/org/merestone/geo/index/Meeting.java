package org.merestone.geo.index;

import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** A geometry that others may meet: have a point in common with. Decided by signs of orientation, which JTS takes in double-double. */
final class Meeting {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Geometry ground;
    private final PreparedGeometry prepared;

    Meeting(Geometry ground) {
        this.ground = ground;
        this.prepared = PreparedGeometryFactory.prepare(ground);
    }

    static Geometry ground(Envelope box) {
        return FACTORY.toGeometry(box);
    }

    Envelope box() {
        return ground.getEnvelopeInternal();
    }

    /** One point of every part of the ground: an area that has none of its border in a part has the whole part or nothing of it. */
    void everyPart(Consumer<Coordinate> point) {
        everyPart(ground, point);
    }

    private static void everyPart(Geometry geometry, Consumer<Coordinate> point) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                everyPart(geometry.getGeometryN(i), point);
            }
        } else if (!geometry.isEmpty()) {
            point.accept(geometry.getCoordinate());
        }
    }

    /** Whether a run of segments meets the ground; {@code from} is its first ordinate. */
    boolean meets(double[] xy, int from, int segments) {
        double[] run = new double[2 * segments + 2];
        System.arraycopy(xy, from, run, 0, run.length);
        return prepared.intersects(FACTORY.createLineString(new PackedCoordinateSequence.Double(run, 2, 0)));
    }
}
