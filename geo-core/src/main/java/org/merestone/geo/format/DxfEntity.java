package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** One LINE, POINT, LWPOLYLINE or POLYLINE of a drawing while its pairs come in. X is east, Y is north. */
final class DxfEntity {

    /** The application by whose name we write attributes into extended data. */
    static final String APPLICATION = "MERESTONE";
    private static final int CLOSED = 1;
    private static final int MESH = 16 | 64;
    private static final int SPLINE_FRAME = 16;

    private final String kind;
    private final long line;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<double[]> vertices = new ArrayList<>();
    private final double[] extrusion = {0, 0, 1};
    private String handle = "";
    private String application = "";
    private int flags;
    private int vertexFlags;
    private double elevation;
    private boolean inVertex;

    DxfEntity(String kind, long line) {
        this.kind = kind;
        this.line = line;
    }

    String kind() {
        return kind;
    }

    long line() {
        return line;
    }

    String handle() {
        return handle;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    boolean isOldPolyline() {
        return kind.equals("POLYLINE");
    }

    /** A mesh or a face is no line, and one that lies in a tilted plane no part of a map. */
    boolean isReadable() {
        return !(isOldPolyline() && (flags & MESH) != 0) && extrusion[0] == 0 && extrusion[1] == 0 && extrusion[2] != 0;
    }

    int arcs() {
        return (int) vertices.stream().filter(vertex -> vertex[3] != 0).count();
    }

    /** A VERTEX of a POLYLINE begins. */
    void vertex() {
        endVertex();
        inVertex = true;
        vertexFlags = 0;
        vertices.add(new double[] {Double.NaN, Double.NaN, 0, 0});
    }

    /** No further VERTEX; a point of a spline's frame is none of the line's. */
    void endVertex() {
        if (inVertex && (vertexFlags & SPLINE_FRAME) != 0) {
            vertices.remove(vertices.size() - 1);
        }
        inVertex = false;
    }

    void pair(DxfPairs pair, Intake intake) {
        switch (pair.code()) {
            case 5 -> handle = inVertex ? handle : pair.word();
            case 8 -> attributes.putIfAbsent("layer", pair.text());
            case 10, 11 -> x(pair, intake);
            case 20, 21 -> ordinate(1, pair.number());
            case 30, 31 -> ordinate(2, pair.number());
            case 38 -> elevation = pair.number();
            case 42 -> ordinate(3, pair.number());
            case 70 -> setFlags(pair.whole());
            case 210 -> extrusion[0] = pair.number();
            case 220 -> extrusion[1] = pair.number();
            case 230 -> extrusion[2] = pair.number();
            case 1001 -> application = pair.word();
            case 1000 -> extended(pair.text());
            default -> { }
        }
    }

    private void setFlags(int value) {
        if (inVertex) {
            vertexFlags = value;
        } else {
            flags = value;
        }
    }

    /** A POLYLINE's own 10, 20, 30 is no vertex; its 30 is the height of a flat one. */
    private void x(DxfPairs pair, Intake intake) {
        if (isOldPolyline() && !inVertex) {
            return;
        }
        intake.positions(kind, 1);
        if (!inVertex) {
            vertices.add(new double[] {Double.NaN, Double.NaN, 0, 0});
        }
        ordinate(0, pair.number());
    }

    private void ordinate(int index, double value) {
        if (isOldPolyline() && !inVertex) {
            elevation = index == 2 ? value : elevation;
        } else if (!vertices.isEmpty()) {
            vertices.get(vertices.size() - 1)[index] = value;
        }
    }

    /** Ours are name=value; of another application the first text is its feature code, as CASS writes it under SOUTH. */
    private void extended(String text) {
        int equals = text.indexOf('=');
        if (application.equals(APPLICATION) && equals > 0) {
            attributes.put(text.substring(0, equals), text.substring(equals + 1));
        } else if (!application.equals(APPLICATION) && !text.isBlank()) {
            attributes.putIfAbsent(application.equals("SOUTH") ? "code" : "xdata_" + application, text.strip());
        }
    }

    Geometry geometry(Intake intake) throws GeometryFault {
        boolean mirrored = extrusion[2] < 0 && !kind.equals("LINE") && !kind.equals("POINT");
        boolean flatHeight = vertices.stream().allMatch(vertex -> vertex[2] == 0);
        boolean height = !flatHeight || elevation != 0;
        if (!kind.equals("LINE") && !kind.equals("POINT") && (flags & CLOSED) != 0 && !vertices.isEmpty()) {
            vertices.add(vertices.get(0).clone());
        }
        ArcStroke stroke = new ArcStroke(intake, kind);
        Drawing.Ordinates all = new Drawing.Ordinates();
        for (int i = 0; i < vertices.size(); i++) {
            double[] vertex = vertices.get(i);
            double z = flatHeight ? elevation : vertex[2];
            double sign = mirrored ? -1 : 1;
            put(all, vertex[0] * sign, vertex[1], z, height);
            if (vertex[3] != 0 && i + 1 < vertices.size()) {
                double[] next = vertices.get(i + 1);
                stroke.between(vertex[0] * sign, vertex[1], next[0] * sign, next[1], vertex[3] * sign,
                        (x, y) -> put(all, x, y, z, height));
            }
        }
        double[] ordinates = all.take();
        if (kind.equals("POINT")) {
            if (vertices.size() != 1) {
                throw GeometryFault.damaged("POINT");
            }
            return Drawing.point(ordinates);
        }
        return Drawing.line(Drawing.sequence(ordinates, height ? 3 : 2));
    }

    private static void put(Drawing.Ordinates all, double x, double y, double z, boolean height) {
        all.add(x);
        all.add(y);
        if (height) {
            all.add(z);
        }
    }
}
