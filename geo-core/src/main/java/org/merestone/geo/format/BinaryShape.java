package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes ISO well-known binary, little endian: JTS's writer marks heights in the extended way, which a GeoPackage may not hold. */
final class BinaryShape {

    private static final int ISO_Z = 1000;
    private static final int HEAD = 5;

    private final ByteBuffer out;
    private final boolean height;

    private BinaryShape(ByteBuffer out, boolean height) {
        this.out = out;
        this.height = height;
    }

    /** @param height whether every vertex has one */
    static byte[] of(Geometry geometry, boolean height) {
        ByteBuffer out = ByteBuffer.allocate(length(geometry, height ? 24 : 16)).order(ByteOrder.LITTLE_ENDIAN);
        new BinaryShape(out, height).put(geometry);
        return out.array();
    }

    private static int length(Geometry geometry, int position) {
        if (geometry instanceof Point) {
            return HEAD + position;
        }
        int length = HEAD + 4;
        if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                length += length(many.getGeometryN(i), position);
            }
            return length;
        }
        int rings = geometry instanceof Polygon area && !area.isEmpty() ? 1 + area.getNumInteriorRing() : 0;
        return length + 4 * rings + position * geometry.getNumPoints();
    }

    private void put(Geometry geometry) {
        int kind = switch (geometry.getGeometryType()) {
            case "Point" -> 1;
            case "LineString", "LinearRing" -> 2;
            case "Polygon" -> 3;
            case "MultiPoint" -> 4;
            case "MultiLineString" -> 5;
            case "MultiPolygon" -> 6;
            default -> 7;
        };
        out.put((byte) 1).putInt(kind + (height ? ISO_Z : 0));
        if (geometry instanceof Point point) {
            point(point);
        } else if (geometry instanceof LineString line) {
            path(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon area) {
            out.putInt(area.isEmpty() ? 0 : 1 + area.getNumInteriorRing());
            if (!area.isEmpty()) {
                path(area.getExteriorRing().getCoordinateSequence());
            }
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                path(area.getInteriorRingN(i).getCoordinateSequence());
            }
        } else {
            out.putInt(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                put(geometry.getGeometryN(i));
            }
        }
    }

    /** An empty point inside a collection is one of NaN. */
    private void point(Point point) {
        if (point.isEmpty()) {
            out.putDouble(Double.NaN).putDouble(Double.NaN);
            if (height) {
                out.putDouble(Double.NaN);
            }
        } else {
            position(point.getCoordinateSequence(), 0);
        }
    }

    private void path(CoordinateSequence positions) {
        out.putInt(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            position(positions, i);
        }
    }

    private void position(CoordinateSequence positions, int i) {
        out.putDouble(positions.getX(i)).putDouble(positions.getY(i));
        if (height) {
            out.putDouble(positions.getZ(i));
        }
    }
}
