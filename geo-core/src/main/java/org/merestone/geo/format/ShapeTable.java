package org.merestone.geo.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The .shp and .shx of one kind of geometry, without heights: shells clockwise, holes counter-clockwise. */
final class ShapeTable {

    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int AREA = 5;
    private static final int MULTIPOINT = 8;

    private final Outgoing.Kind kind;
    private final List<@Nullable Geometry> geometries = new ArrayList<>();
    private final Envelope box = new Envelope();

    ShapeTable(Outgoing.Kind kind) {
        this.kind = kind;
    }

    void add(@Nullable Geometry geometry) {
        geometries.add(geometry);
        if (geometry != null) {
            box.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    byte[] shp() {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int i = 0; i < geometries.size(); i++) {
            byte[] content = content(geometries.get(i));
            records.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(content.length / 2).array());
            records.writeBytes(content);
        }
        return ShapefileWriter.joined(header(100L + records.size()), records);
    }

    byte[] shx() {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        int offset = 100;
        for (Geometry geometry : geometries) {
            int length = content(geometry).length;
            records.writeBytes(ByteBuffer.allocate(8).putInt(offset / 2).putInt(length / 2).array());
            offset += 8 + length;
        }
        return ShapefileWriter.joined(header(100L + records.size()), records);
    }

    private int type() {
        return switch (kind) {
            case POINTS -> geometries.stream().anyMatch(each -> each != null && each.getNumGeometries() > 1) ? MULTIPOINT : POINT;
            case LINES -> LINE;
            case AREAS -> AREA;
        };
    }

    private byte[] header(long length) {
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(9994).position(24);
        header.putInt((int) (length / 2)).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type());
        putBox(header, box);
        return header.array();
    }

    private static void putBox(ByteBuffer out, Envelope box) {
        boolean none = box.isNull();
        out.putDouble(none ? 0 : box.getMinX()).putDouble(none ? 0 : box.getMinY())
                .putDouble(none ? 0 : box.getMaxX()).putDouble(none ? 0 : box.getMaxY());
    }

    private byte[] content(@Nullable Geometry geometry) {
        if (geometry == null) {
            return little(4).putInt(0).array();
        }
        return switch (type()) {
            case POINT -> little(20).putInt(POINT).putDouble(geometry.getCoordinate().x).putDouble(geometry.getCoordinate().y).array();
            case MULTIPOINT -> multipoint(geometry);
            default -> paths(geometry);
        };
    }

    private static byte[] multipoint(Geometry geometry) {
        ByteBuffer out = little(40 + 16 * geometry.getNumPoints()).putInt(MULTIPOINT);
        putBox(out, geometry.getEnvelopeInternal());
        out.putInt(geometry.getNumPoints());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            out.putDouble(geometry.getGeometryN(i).getCoordinate().x).putDouble(geometry.getGeometryN(i).getCoordinate().y);
        }
        return out.array();
    }

    private byte[] paths(Geometry geometry) {
        List<CoordinateSequence> paths = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line) {
                paths.add(line.getCoordinateSequence());
            } else if (geometry.getGeometryN(i) instanceof Polygon area && !area.isEmpty()) {
                paths.add(turned(area.getExteriorRing().getCoordinateSequence(), false));
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    paths.add(turned(area.getInteriorRingN(hole).getCoordinateSequence(), true));
                }
            }
        }
        int points = paths.stream().mapToInt(CoordinateSequence::size).sum();
        ByteBuffer out = little(44 + 4 * paths.size() + 16 * points).putInt(type());
        putBox(out, geometry.getEnvelopeInternal());
        out.putInt(paths.size()).putInt(points);
        int start = 0;
        for (CoordinateSequence path : paths) {
            out.putInt(start);
            start += path.size();
        }
        for (CoordinateSequence path : paths) {
            for (int i = 0; i < path.size(); i++) {
                out.putDouble(path.getX(i)).putDouble(path.getY(i));
            }
        }
        return out.array();
    }

    /** The ring as it is, or a copy that runs the other way. */
    static CoordinateSequence turned(CoordinateSequence ring, boolean counterClockwise) {
        if (ring.size() < 4 || Orientation.isCCW(ring) == counterClockwise) {
            return ring;
        }
        CoordinateSequence copy = ring.copy();
        for (int i = 0; i < ring.size(); i++) {
            copy.setOrdinate(i, 0, ring.getX(ring.size() - 1 - i));
            copy.setOrdinate(i, 1, ring.getY(ring.size() - 1 - i));
        }
        return copy;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
