package org.merestone.geo.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Builds geometries from plain numbers, packed (16 bytes a position), and says in a fault what cannot be built. */
final class Drawing {

    static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private Drawing() {
    }

    /** @param ordinates x, y or x, y, z one after the other, to be owned by the sequence */
    static CoordinateSequence sequence(double[] ordinates, int dimension) throws GeometryFault {
        for (int i = 0; i < ordinates.length; i++) {
            boolean height = dimension == 3 && i % 3 == 2;
            if (!Double.isFinite(ordinates[i]) && !(height && Double.isNaN(ordinates[i]))) {
                throw GeometryFault.damaged(Double.toString(ordinates[i]));
            }
        }
        return new PackedCoordinateSequence.Double(ordinates, dimension, 0);
    }

    static Point point(double[] ordinates) throws GeometryFault {
        if (ordinates.length < 2 || ordinates.length > 3) {
            throw GeometryFault.damaged("POINT");
        }
        return FACTORY.createPoint(sequence(ordinates, ordinates.length));
    }

    static LineString line(CoordinateSequence points) throws GeometryFault {
        if (points.size() < 2) {
            throw new GeometryFault(VectorFault.RING_TOO_SHORT, Map.of("count", points.size(), "least", 2));
        }
        return FACTORY.createLineString(points);
    }

    static LinearRing ring(CoordinateSequence points) throws GeometryFault {
        int last = points.size() - 1;
        if (last < 3) {
            throw new GeometryFault(VectorFault.RING_TOO_SHORT, Map.of("count", points.size(), "least", 4));
        }
        if (points.getX(0) != points.getX(last) || points.getY(0) != points.getY(last)) {
            throw new GeometryFault(VectorFault.RING_NOT_CLOSED, Map.of(
                    "first", points.getX(0) + " " + points.getY(0), "last", points.getX(last) + " " + points.getY(last)));
        }
        return FACTORY.createLinearRing(points);
    }

    static Polygon polygon(List<LinearRing> shellThenHoles) throws GeometryFault {
        if (shellThenHoles.isEmpty()) {
            throw GeometryFault.damaged("POLYGON EMPTY");
        }
        return FACTORY.createPolygon(shellThenHoles.get(0), shellThenHoles.stream().skip(1).toArray(LinearRing[]::new));
    }

    /** One as it is, several of one kind as a multi-geometry, several of several kinds as a collection. */
    static Geometry together(Collection<? extends Geometry> parts) throws GeometryFault {
        if (parts.isEmpty()) {
            throw GeometryFault.damaged("EMPTY");
        }
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        Set<String> kinds = new HashSet<>();
        parts.forEach(part -> kinds.add(part.getGeometryType()));
        Stream<? extends Geometry> all = parts.stream();
        return switch (kinds.size() == 1 ? kinds.iterator().next() : "") {
            case "Point" -> FACTORY.createMultiPoint(all.toArray(Point[]::new));
            case "LineString" -> FACTORY.createMultiLineString(all.toArray(LineString[]::new));
            case "Polygon" -> FACTORY.createMultiPolygon(all.toArray(Polygon[]::new));
            default -> FACTORY.createGeometryCollection(all.toArray(Geometry[]::new));
        };
    }

    /** A list of ordinates that grows. */
    static final class Ordinates {

        private double[] values = new double[64];
        private int used;

        void add(double value) {
            if (used == values.length) {
                values = Arrays.copyOf(values, used * 2);
            }
            values[used++] = value;
        }

        int size() {
            return used;
        }

        double[] take() {
            double[] taken = Arrays.copyOf(values, used);
            used = 0;
            return taken;
        }
    }
}
