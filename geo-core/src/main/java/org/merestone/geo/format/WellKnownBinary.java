package org.merestone.geo.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * Reads well-known binary, ISO and extended, with counts held against the bytes that are left and nesting bounded: JTS's own reader
 * follows nested collections as deep as they claim to go.
 */
final class WellKnownBinary {

    private static final int EXTENDED_Z = 0x80000000;
    private static final int EXTENDED_M = 0x40000000;
    private static final int EXTENDED_SRID = 0x20000000;

    private final ByteBuffer bytes;
    private final String part;
    private final Intake intake;

    private WellKnownBinary(ByteBuffer bytes, String part, Intake intake) {
        this.bytes = bytes;
        this.part = part;
        this.intake = intake;
    }

    /** The geometry, or null for an empty one. */
    static @Nullable Geometry read(ByteBuffer bytes, String part, Intake intake) throws GeometryFault {
        try {
            return new WellKnownBinary(bytes, part, intake).geometry(0);
        } catch (BufferUnderflowException e) {
            throw GeometryFault.damaged("WKB");
        }
    }

    private @Nullable Geometry geometry(int depth) throws GeometryFault {
        intake.depth(part, depth);
        byte order = bytes.get();
        require(order == 0 || order == 1);
        bytes.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int code = bytes.getInt();
        boolean z = (code & EXTENDED_Z) != 0;
        boolean m = (code & EXTENDED_M) != 0;
        if ((code & EXTENDED_SRID) != 0) {
            bytes.getInt();
        }
        int type = code & 0x0FFFFFFF;
        int flavour = type / 1000;
        require(flavour <= 3);
        z |= flavour == 1 || flavour == 3;
        m |= flavour >= 2;
        int ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
        return switch (type % 1000) {
            case 1 -> point(ordinates, z);
            case 2 -> {
                CoordinateSequence points = sequence(ordinates, z);
                yield points.size() == 0 ? null : Drawing.line(points);
            }
            case 3 -> polygon(ordinates, z);
            case 4, 5, 6 -> together(depth, false);
            case 7 -> together(depth, true);
            default -> throw new GeometryFault(VectorFault.GEOMETRY_KIND, Map.of("kind", "WKB " + type));
        };
    }

    private @Nullable Geometry point(int ordinates, boolean z) throws GeometryFault {
        intake.positions(part, 1);
        double[] values = position(ordinates, z);
        return Double.isNaN(values[0]) && Double.isNaN(values[1]) ? null : Drawing.point(values);
    }

    private @Nullable Geometry polygon(int ordinates, boolean z) throws GeometryFault {
        int rings = count(4);
        List<LinearRing> built = new ArrayList<>();
        for (int i = 0; i < rings; i++) {
            built.add(Drawing.ring(sequence(ordinates, z)));
        }
        return built.isEmpty() ? null : Drawing.polygon(built);
    }

    private @Nullable Geometry together(int depth, boolean collection) throws GeometryFault {
        int count = count(9);
        List<Geometry> built = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry geometry = geometry(depth + 1);
            if (geometry != null) {
                built.add(geometry);
            }
        }
        if (built.isEmpty()) {
            return null;
        }
        return collection ? Drawing.FACTORY.createGeometryCollection(built.toArray(Geometry[]::new)) : Drawing.together(built);
    }

    private CoordinateSequence sequence(int ordinates, boolean z) throws GeometryFault {
        int count = count(8 * ordinates);
        intake.positions(part, count);
        int dimension = z ? 3 : 2;
        double[] values = new double[count * dimension];
        for (int i = 0; i < count; i++) {
            System.arraycopy(position(ordinates, z), 0, values, i * dimension, dimension);
        }
        return Drawing.sequence(values, dimension);
    }

    private double[] position(int ordinates, boolean z) {
        double[] position = new double[z ? 3 : 2];
        for (int i = 0; i < ordinates; i++) {
            double value = bytes.getDouble();
            if (i < position.length) {
                position[i] = value;
            }
        }
        return position;
    }

    private int count(int bytesEach) throws GeometryFault {
        int count = bytes.getInt();
        require(count >= 0 && (long) count * bytesEach <= bytes.remaining());
        return count;
    }

    private static void require(boolean holds) throws GeometryFault {
        if (!holds) {
            throw GeometryFault.damaged("WKB");
        }
    }
}
