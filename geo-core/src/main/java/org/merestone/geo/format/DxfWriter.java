package org.merestone.geo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a drawing of AutoCAD 2000, in code page 936: points, and polylines, closed ones for the rings of areas. X is east, Y is north.
 * A line with heights is a polyline in space. Attributes go into extended data as {@code name=value}.
 */
final class DxfWriter {

    private static final int LONGEST_EXTENDED = 250;
    private static final int POLYLINE_IN_SPACE = 8;
    private static final String VERTEX_IN_SPACE = "32";

    private final Outgoing layer;
    private final DxfFrame frame;
    private final FixedDecimal decimal;
    private final FixedDecimal metre = new FixedDecimal(Heights.DECIMALS);
    private final String layerName;

    private DxfWriter(Outgoing layer, DxfFrame frame, String layerName) {
        this.layer = layer;
        this.frame = frame;
        this.decimal = new FixedDecimal(layer.decimals());
        this.layerName = layerName;
    }

    static void write(Outgoing layer, OutputStream out) throws IOException {
        String name = layer.name().replaceAll("[<>/\\\\\":;?*|=`,\\p{Cntrl}]", "_").strip();
        String layerName = name.isEmpty() ? "0" : name;
        Writer text = new OutputStreamWriter(out, DxfFrame.CHINESE);
        DxfFrame frame = new DxfFrame(text, layerName);
        frame.before();
        new DxfWriter(layer, frame, layerName).entities();
        frame.after();
        text.flush();
        layer.note("write.system", Map.of("system", "EPSG:" + layer.target().epsg()));
        if (!layer.fields().isEmpty()) {
            layer.note("write.attributes", Map.of());
        }
    }

    private void entities() throws IOException {
        int skipped = 0;
        for (Feature feature : layer.features()) {
            Geometry geometry = layer.geometry(feature);
            if (geometry == null) {
                skipped++;
            } else {
                entity(geometry, Heights.of(geometry).everywhere(), feature);
            }
        }
        if (skipped > 0) {
            layer.note("write.skipped", Map.of("count", skipped));
        }
    }

    private void entity(Geometry geometry, boolean height, Feature feature) throws IOException {
        if (geometry instanceof Point point) {
            frame.entity("POINT", layerName, "AcDbPoint");
            position(10, point.getX(), point.getY());
            frame.pair(30, height ? metre.text(point.getCoordinate().getZ()) : "0");
            extended(feature);
        } else if (geometry instanceof LineString line) {
            polyline(line.getCoordinateSequence(), false, height, feature);
        } else if (geometry instanceof Polygon area) {
            polyline(area.getExteriorRing().getCoordinateSequence(), true, height, feature);
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                polyline(area.getInteriorRingN(i).getCoordinateSequence(), true, height, feature);
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                entity(geometry.getGeometryN(i), height, feature);
            }
        }
    }

    /** A closed polyline does not repeat its first vertex. */
    private void polyline(CoordinateSequence positions, boolean closed, boolean height, Feature feature) throws IOException {
        int count = positions.size() - (closed ? 1 : 0);
        if (height) {
            inSpace(positions, count, closed, feature);
            return;
        }
        frame.entity("LWPOLYLINE", layerName, "AcDbPolyline");
        frame.pair(90, Integer.toString(count));
        frame.pair(70, closed ? "1" : "0");
        for (int i = 0; i < count; i++) {
            position(10, positions.getX(i), positions.getY(i));
        }
        extended(feature);
    }

    /** Its own point is a place that every program expects and none reads; its vertices are entities that end with SEQEND. */
    private void inSpace(CoordinateSequence positions, int count, boolean closed, Feature feature) throws IOException {
        String owner = frame.entity("POLYLINE", layerName, "AcDb3dPolyline");
        frame.pair(66, "1");
        position(10, 0, 0);
        frame.pair(30, "0");
        frame.pair(70, Integer.toString(POLYLINE_IN_SPACE + (closed ? 1 : 0)));
        extended(feature);
        for (int i = 0; i < count; i++) {
            frame.entityOf(owner, "VERTEX", layerName);
            frame.pair(100, "AcDbVertex");
            frame.pair(100, "AcDb3dPolylineVertex");
            position(10, positions.getX(i), positions.getY(i));
            frame.pair(30, metre.text(positions.getZ(i)));
            frame.pair(70, VERTEX_IN_SPACE);
        }
        frame.entityOf(owner, "SEQEND", layerName);
    }

    private void position(int code, double east, double north) throws IOException {
        frame.pair(code, decimal.text(east));
        frame.pair(code + 10, decimal.text(north));
    }

    private void extended(Feature feature) throws IOException {
        if (feature.attributes().isEmpty()) {
            return;
        }
        frame.pair(1001, DxfEntity.APPLICATION);
        for (Map.Entry<String, Object> attribute : feature.attributes().entrySet()) {
            String whole = attribute.getKey().replace('=', '_') + "=" + attribute.getValue();
            String text = ShortNames.cut(whole, LONGEST_EXTENDED);
            if (text.length() < whole.length()) {
                layer.note("write.shortened", Map.of("field", attribute.getKey(), "count", 1, "limit", LONGEST_EXTENDED));
            }
            frame.pair(1000, text.replace("^", "^ ").replace("\n", "^J").replace("\r", "^M").replace("\t", "^I").replaceAll("\\p{Cntrl}",
                    "_"));
        }
    }

    static String handle(int number) {
        return Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }
}
