package org.merestone.geo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a table in UTF-8 with a byte order mark, by which Excel knows it: the fields; then lon and lat, or x_north and y_east, where all
 * features are points, and z where one of them has a height; otherwise WKT with x = east; then the column crs.
 */
final class CsvWriter {

    private static final Set<String> TAKEN = Set.of("wkt", "lon", "lat", "x_north", "y_east", "z", "crs", "geom", "geometry");

    private final Outgoing layer;
    private final FixedDecimal decimal;
    private final FixedDecimal metre = new FixedDecimal(Heights.DECIMALS);

    private CsvWriter(Outgoing layer) {
        this.layer = layer;
        this.decimal = new FixedDecimal(layer.decimals());
    }

    static void write(Outgoing layer, OutputStream out) throws IOException {
        new CsvWriter(layer).table(out);
    }

    private void table(OutputStream out) throws IOException {
        layer.rename(ShortNames.of(layer.fields().stream().map(Field::name).toList(), 200, TAKEN));
        boolean points = layer.features().stream().allMatch(feature -> feature.geometry() instanceof Point point && !point.isEmpty());
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180);
        List<@Nullable Object> heading = new ArrayList<>();
        layer.fields().forEach(field -> heading.add(layer.told().fieldNames().get(field.name())));
        heading.addAll(!points ? List.of("WKT") : layer.target().isGeographic() ? List.of("lon", "lat") : List.of("x_north", "y_east"));
        boolean heights = points && layer.heights().known() > 0;
        if (heights) {
            heading.add("z");
        }
        heading.add("crs");
        rows.printRecord(heading);
        for (Feature feature : layer.features()) {
            List<@Nullable Object> row = new ArrayList<>();
            layer.fields().forEach(field -> row.add(feature.attributes().get(field.name())));
            Geometry geometry = layer.geometry(feature);
            place(row, geometry, points);
            if (heights) {
                row.add(geometry != null && Heights.of(geometry).everywhere() ? metre.text(geometry.getCoordinate().getZ()) : null);
            }
            row.add("EPSG:" + layer.target().epsg());
            rows.printRecord(row);
        }
        rows.flush();
    }

    private void place(List<@Nullable Object> row, @Nullable Geometry geometry, boolean points) {
        if (points && geometry != null) {
            String east = decimal.text(geometry.getCoordinate().x);
            String north = decimal.text(geometry.getCoordinate().y);
            row.addAll(layer.target().isGeographic() ? List.of(east, north) : List.of(north, east));
        } else {
            StringBuilder text = new StringBuilder();
            if (geometry != null) {
                boolean height = Heights.of(geometry).everywhere();
                text.append(kind(geometry)).append(height ? " Z " : " ");
                body(geometry, height, text);
            }
            row.add(text.toString());
        }
    }

    private static String kind(Geometry geometry) {
        return geometry instanceof LineString ? "LINESTRING" : geometry.getGeometryType().toUpperCase(Locale.ROOT);
    }

    private void body(Geometry geometry, boolean height, StringBuilder text) {
        text.append('(');
        if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                text.append(i == 0 ? "" : ", ");
                if (geometry.getGeometryType().equals("GeometryCollection")) {
                    text.append(kind(many.getGeometryN(i))).append(height ? " Z " : " ");
                }
                body(many.getGeometryN(i), height, text);
            }
        } else if (geometry instanceof Polygon area) {
            body(area.getExteriorRing(), height, text);
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                text.append(", ");
                body(area.getInteriorRingN(i), height, text);
            }
        } else {
            CoordinateSequence positions = geometry instanceof LineString line ? line.getCoordinateSequence()
                    : ((Point) geometry).getCoordinateSequence();
            for (int i = 0; i < positions.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(decimal.text(positions.getX(i))).append(' ').append(decimal.text(positions.getY(i)))
                        .append(height ? " " + metre.text(positions.getZ(i)) : "");
            }
        }
        text.append(')');
    }
}
