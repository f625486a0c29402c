package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;

/** One record of a .shp: every count is held against the bytes that are there before anything is made of it. */
final class ShapeRecord {

    private static final int BOX = 32;
    private static final int POINT = 16;

    private final ByteBuffer bytes;
    private final String part;
    private final Intake intake;

    /** @param bytes the record's content, little endian */
    ShapeRecord(ByteBuffer bytes, String part, Intake intake) {
        this.bytes = bytes;
        this.part = part;
        this.intake = intake;
    }

    /** The geometry, or null for a null shape. */
    @Nullable Geometry read() throws GeometryFault {
        int type = bytes.getInt();
        boolean height = type > 10 && type < 20;
        return switch (type % 10 + (type > 28 || type < 0 ? 100 : 0)) {
            case 0 -> null;
            case 1 -> point(height);
            case 3 -> line(height);
            case 5 -> area(height);
            case 8 -> points(height);
            default -> throw new GeometryFault(VectorFault.GEOMETRY_KIND, Map.of("kind", "shape type " + type));
        };
    }

    private Geometry point(boolean height) throws GeometryFault {
        require(bytes.remaining() >= (height ? POINT + 8 : POINT));
        intake.positions(part, 1);
        return height ? Drawing.point(new double[] {bytes.getDouble(), bytes.getDouble(), bytes.getDouble()})
                : Drawing.point(new double[] {bytes.getDouble(), bytes.getDouble()});
    }

    private Geometry points(boolean height) throws GeometryFault {
        skip(BOX);
        int count = count(POINT);
        double[][] all = positions(count, height);
        List<Point> points = new ArrayList<>(count);
        for (double[] each : all) {
            points.add(Drawing.point(each));
        }
        return Drawing.together(points);
    }

    private Geometry line(boolean height) throws GeometryFault {
        List<LineString> lines = new ArrayList<>();
        for (double[] ordinates : paths(height)) {
            lines.add(Drawing.line(Drawing.sequence(ordinates, height ? 3 : 2)));
        }
        return Drawing.together(lines);
    }

    private Geometry area(boolean height) throws GeometryFault {
        List<LinearRing> rings = new ArrayList<>();
        for (double[] ordinates : paths(height)) {
            rings.add(Drawing.ring(Drawing.sequence(ordinates, height ? 3 : 2)));
        }
        return RingAssembly.polygons(rings);
    }

    private List<double[]> paths(boolean height) throws GeometryFault {
        skip(BOX);
        require(bytes.remaining() >= 8);
        int parts = bytes.getInt();
        int points = bytes.getInt();
        require(parts > 0 && points > 0 && (long) parts * 4 + (long) points * POINT <= bytes.remaining());
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = bytes.getInt();
        }
        starts[parts] = points;
        require(starts[0] == 0);
        double[][] all = positions(points, height);
        int dimension = height ? 3 : 2;
        List<double[]> paths = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            require(starts[i] >= 0 && starts[i + 1] > starts[i] && starts[i + 1] <= points);
            double[] path = new double[(starts[i + 1] - starts[i]) * dimension];
            for (int p = starts[i]; p < starts[i + 1]; p++) {
                System.arraycopy(all[p], 0, path, (p - starts[i]) * dimension, dimension);
            }
            paths.add(path);
        }
        return paths;
    }

    /** The positions, and their heights from the block behind them, where the file has one. */
    private double[][] positions(int count, boolean height) throws GeometryFault {
        intake.positions(part, count);
        double[][] all = new double[count][height ? 3 : 2];
        for (double[] each : all) {
            each[0] = bytes.getDouble();
            each[1] = bytes.getDouble();
        }
        if (height) {
            require(bytes.remaining() >= POINT + 8L * count);
            skip(POINT);
            for (double[] each : all) {
                each[2] = bytes.getDouble();
            }
        }
        return all;
    }

    private int count(int bytesEach) throws GeometryFault {
        require(bytes.remaining() >= 4);
        int count = bytes.getInt();
        require(count > 0 && (long) count * bytesEach <= bytes.remaining());
        return count;
    }

    private void skip(int length) throws GeometryFault {
        require(bytes.remaining() >= length);
        bytes.position(bytes.position() + length);
    }

    private static void require(boolean holds) throws GeometryFault {
        if (!holds) {
            throw GeometryFault.damaged("shp");
        }
    }
}
