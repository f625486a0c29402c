package org.merestone.geo.format;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes a geometry as FlatGeobuf's table: ordinates from last to first, as FlatBuffers are built. */
final class FlatGeobufShape {

    private FlatGeobufShape() {
    }

    static int kind(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case "Point" -> FlatGeobufGeometry.POINT;
            case "LineString", "LinearRing" -> FlatGeobufGeometry.LINE;
            case "Polygon" -> FlatGeobufGeometry.POLYGON;
            case "MultiPoint" -> FlatGeobufGeometry.MULTIPOINT;
            case "MultiLineString" -> FlatGeobufGeometry.MULTILINE;
            case "MultiPolygon" -> FlatGeobufGeometry.MULTIPOLYGON;
            default -> FlatGeobufGeometry.COLLECTION;
        };
    }

    /** @param height whether every vertex has one and it is wanted */
    static int write(FlatBufferBuilder builder, Geometry geometry, boolean height) {
        int kind = kind(geometry);
        int parts = 0;
        int ends = 0;
        int xy = 0;
        int z = 0;
        if (kind >= FlatGeobufGeometry.MULTIPOLYGON) {
            int[] tables = new int[geometry.getNumGeometries()];
            for (int i = 0; i < tables.length; i++) {
                tables[i] = write(builder, geometry.getGeometryN(i), height);
            }
            parts = builder.createVectorOfTables(tables);
        } else {
            List<CoordinateSequence> paths = paths(geometry);
            xy = ordinates(builder, paths);
            z = height ? heights(builder, paths) : 0;
            ends = paths.size() > 1 && kind != FlatGeobufGeometry.MULTIPOINT ? ends(builder, paths) : 0;
        }
        builder.startTable(8);
        builder.addOffset(0, ends, 0);
        builder.addOffset(1, xy, 0);
        builder.addOffset(2, z, 0);
        builder.addByte(6, (byte) kind, 0);
        builder.addOffset(7, parts, 0);
        return builder.endTable();
    }

    private static List<CoordinateSequence> paths(Geometry geometry) {
        List<CoordinateSequence> paths = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon area) {
                paths.add(area.getExteriorRing().getCoordinateSequence());
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    paths.add(area.getInteriorRingN(hole).getCoordinateSequence());
                }
            } else {
                paths.add(part instanceof LineString line ? line.getCoordinateSequence() : ((Point) part).getCoordinateSequence());
            }
        }
        return paths;
    }

    private static int ordinates(FlatBufferBuilder builder, List<CoordinateSequence> paths) {
        builder.startVector(8, 2 * paths.stream().mapToInt(CoordinateSequence::size).sum(), 8);
        for (int path = paths.size() - 1; path >= 0; path--) {
            for (int i = paths.get(path).size() - 1; i >= 0; i--) {
                builder.addDouble(paths.get(path).getY(i));
                builder.addDouble(paths.get(path).getX(i));
            }
        }
        return builder.endVector();
    }

    private static int heights(FlatBufferBuilder builder, List<CoordinateSequence> paths) {
        builder.startVector(8, paths.stream().mapToInt(CoordinateSequence::size).sum(), 8);
        for (int path = paths.size() - 1; path >= 0; path--) {
            for (int i = paths.get(path).size() - 1; i >= 0; i--) {
                builder.addDouble(paths.get(path).getZ(i));
            }
        }
        return builder.endVector();
    }

    private static int ends(FlatBufferBuilder builder, List<CoordinateSequence> paths) {
        int end = paths.stream().mapToInt(CoordinateSequence::size).sum();
        builder.startVector(4, paths.size(), 4);
        for (int path = paths.size() - 1; path >= 0; path--) {
            builder.addInt(end);
            end -= paths.get(path).size();
        }
        return builder.endVector();
    }
}
