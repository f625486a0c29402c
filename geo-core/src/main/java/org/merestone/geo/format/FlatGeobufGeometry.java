package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;

/** A geometry table of FlatGeobuf: all ordinates in one vector, the ends of its parts in another, parts of parts as tables. */
final class FlatGeobufGeometry {

    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int MULTIPOINT = 4;
    static final int MULTILINE = 5;
    static final int MULTIPOLYGON = 6;
    static final int COLLECTION = 7;

    private final String part;
    private final Intake intake;

    FlatGeobufGeometry(String part, Intake intake) {
        this.part = part;
        this.intake = intake;
    }

    /** @param type of the layer, 0 where each geometry says its own */
    @Nullable Geometry read(FlatTable table, int type, int depth) throws GeometryFault {
        intake.depth(part, depth);
        intake.positions(part, 1);
        int kind = type == 0 ? table.ubyte(6, 0) : type;
        if (kind == MULTIPOLYGON || kind == COLLECTION) {
            return parts(table, kind, depth);
        }
        List<double[]> paths = paths(table);
        if (paths.isEmpty()) {
            return null;
        }
        int dimension = table.vector(2, 8).isPresent() ? 3 : 2;
        return switch (kind) {
            case POINT -> Drawing.point(paths.get(0));
            case LINE -> Drawing.line(Drawing.sequence(paths.get(0), dimension));
            case POLYGON -> {
                List<LinearRing> rings = new ArrayList<>();
                for (double[] path : paths) {
                    rings.add(Drawing.ring(Drawing.sequence(path, dimension)));
                }
                yield Drawing.polygon(rings);
            }
            case MULTIPOINT -> {
                List<Point> points = new ArrayList<>();
                for (int i = 0; i < paths.get(0).length; i += dimension) {
                    points.add(Drawing.point(Arrays.copyOfRange(paths.get(0), i, i + dimension)));
                }
                yield Drawing.together(points);
            }
            case MULTILINE -> {
                List<LineString> lines = new ArrayList<>();
                for (double[] path : paths) {
                    lines.add(Drawing.line(Drawing.sequence(path, dimension)));
                }
                yield Drawing.together(lines);
            }
            default -> throw new GeometryFault(VectorFault.GEOMETRY_KIND, Map.of("kind", "FlatGeobuf " + kind));
        };
    }

    private @Nullable Geometry parts(FlatTable table, int kind, int depth) throws GeometryFault {
        FlatTable.Vector tables = table.vector(7, 4).orElse(new FlatTable.Vector(0, 0));
        List<Geometry> built = new ArrayList<>();
        for (int i = 0; i < tables.count(); i++) {
            Geometry geometry = read(table.table(tables, i), kind == MULTIPOLYGON ? POLYGON : 0, depth + 1);
            if (geometry != null) {
                built.add(geometry);
            }
        }
        return built.isEmpty() ? null : kind == MULTIPOLYGON ? Drawing.together(built)
                : Drawing.FACTORY.createGeometryCollection(built.toArray(Geometry[]::new));
    }

    private List<double[]> paths(FlatTable table) throws GeometryFault {
        FlatTable.Vector xy = table.vector(1, 8).orElse(new FlatTable.Vector(0, 0));
        FlatTable.Vector z = table.vector(2, 8).orElse(null);
        FlatTable.Vector ends = table.vector(0, 4).orElse(null);
        int count = xy.count() / 2;
        int dimension = z == null ? 2 : 3;
        if (xy.count() % 2 != 0 || z != null && z.count() != count) {
            throw GeometryFault.damaged("xy");
        }
        intake.positions(part, count);
        List<double[]> paths = new ArrayList<>();
        int from = 0;
        int pieces = ends == null || ends.count() == 0 ? 1 : ends.count();
        for (int piece = 0; piece < pieces && count > 0; piece++) {
            long to = ends == null || ends.count() == 0 ? count : table.unsigned(ends, piece);
            if (to <= from || to > count) {
                throw GeometryFault.damaged("ends");
            }
            double[] path = new double[((int) to - from) * dimension];
            for (int i = from; i < to; i++) {
                path[(i - from) * dimension] = table.real(xy, 2 * i);
                path[(i - from) * dimension + 1] = table.real(xy, 2 * i + 1);
                if (z != null) {
                    path[(i - from) * dimension + 2] = table.real(z, i);
                }
            }
            paths.add(path);
            from = (int) to;
        }
        return paths;
    }
}
