package org.merestone.geo.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The .shp and .shx of one kind of geometry, with heights everywhere or nowhere: shells clockwise, holes counter-clockwise. */
final class ShapeTable {

    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int AREA = 5;
    private static final int MULTIPOINT = 8;
    /** What a type with heights is above the same without. */
    private static final int WITH_HEIGHTS = 10;
    /** Below −10³⁸ a measure says that there is none; a point with a height must have the place for it. */
    private static final double NO_MEASURE = -1e39;

    private final Outgoing.Kind kind;
    private final boolean height;
    private final List<@Nullable Geometry> geometries = new ArrayList<>();
    private final Envelope box = new Envelope();

    /** @param height whether every vertex of what will be added has one */
    ShapeTable(Outgoing.Kind kind, boolean height) {
        this.kind = kind;
        this.height = height;
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
        header.putInt((int) (length / 2)).order(ByteOrder.LITTLE_ENDIAN).putInt(1000)
                .putInt(written(type()));
        putBox(header, box);
        if (height && !box.isNull()) {
            putRange(header, geometries.stream().map(Heights::of).reduce(Heights.of(null), Heights::and));
        }
        return header.array();
    }

    private int written(int type) {
        return height ? type + WITH_HEIGHTS : type;
    }

    private static void putRange(ByteBuffer out, Heights range) {
        out.putDouble(range.least()).putDouble(range.greatest());
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
            case POINT -> point(geometry.getCoordinate());
            case MULTIPOINT -> multipoint(geometry);
            default -> paths(geometry);
        };
    }

    private byte[] point(Coordinate at) {
        ByteBuffer out = little(height ? 36 : 20).putInt(written(POINT)).putDouble(at.x).putDouble(at.y);
        return (height ? out.putDouble(at.getZ()).putDouble(NO_MEASURE) : out).array();
    }

    private byte[] multipoint(Geometry geometry) {
        int points = geometry.getNumPoints();
        ByteBuffer out = little(40 + 16 * points + heightBytes(points)).putInt(written(MULTIPOINT));
        putBox(out, geometry.getEnvelopeInternal());
        out.putInt(points);
        Coordinate[] all = geometry.getCoordinates();
        for (Coordinate each : all) {
            out.putDouble(each.x).putDouble(each.y);
        }
        if (height) {
            putRange(out, Heights.of(geometry));
            for (Coordinate each : all) {
                out.putDouble(each.getZ());
            }
        }
        return out.array();
    }

    private int heightBytes(int points) {
        return height ? 16 + 8 * points : 0;
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
        ByteBuffer out = little(44 + 4 * paths.size() + 16 * points + heightBytes(points)).putInt(written(type()));
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
        if (height) {
            putRange(out, Heights.of(geometry));
            for (CoordinateSequence path : paths) {
                for (int i = 0; i < path.size(); i++) {
                    out.putDouble(path.getZ(i));
                }
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
            for (int ordinate = 0; ordinate < ring.getDimension(); ordinate++) {
                copy.setOrdinate(i, ordinate, ring.getOrdinate(ring.size() - 1 - i, ordinate));
            }
        }
        return copy;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
