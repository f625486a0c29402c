package org.merestone.web.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.merestone.web.page.SpreadsheetCell;

/**
 * Writes features as a table (RFC 4180) for spreadsheets: UTF-8 with its mark, a row a feature, longitude and latitude of points in columns
 * of their own. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class FeatureCsv {

    private static final String MARK = "\ufeff";

    private FeatureCsv() {}

    static <T> void page(OutputStream stream, FeatureTable.Page<T> page) throws IOException {
        FeatureKind<T> kind = page.table().kind();
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(MARK);
        try (CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            List<Object> head = new ArrayList<>(List.of("id"));
            kind.properties().forEach(property -> head.add(property.name()));
            head.addAll(List.of("longitude", "latitude"));
            table.printRecord(head);
            for (T row : page.rows()) {
                table.printRecord(cells(page.table(), row));
            }
        }
    }

    private static <T> List<@Nullable Object> cells(FeatureTable<T> table, T row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(table.id(row));
        table.kind().properties().forEach(property -> cells.add(SpreadsheetCell.of(property.read().apply(row))));
        Geometry shape = table.kind().shape().apply(row);
        cells.add(shape instanceof Point point ? rounded(point.getX()) : null);
        cells.add(shape instanceof Point point ? rounded(point.getY()) : null);
        return cells;
    }

    /** To a millimetre, as the other forms are. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e8) / 1e8;
    }
}
