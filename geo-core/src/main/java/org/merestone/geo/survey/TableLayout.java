package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeReading.Notation;

/** A table whose first row names its columns in Chinese or English, with any usual delimiter. */
final class TableLayout {

    private TableLayout() {
    }

    /** Reads the table, if the first row that is not blank is a header. */
    static Optional<RowTable> read(FileText text, int firstLine, SurveyContext context, ChineseCommas commas, Findings findings) {
        Header header = Header.of(text.lines().get(firstLine), context.template());
        if (header.recognised() < 2) {
            return Optional.empty();
        }
        if (!header.has(Column.NORTH, Column.EAST) && !header.has(Column.LON, Column.LAT)) {
            findings.ofRow(FindingKind.MISSING_COLUMNS, firstLine + 1, null, Map.of());
            return Optional.of(new RowTable(SurveyFormat.UNKNOWN, Declared.NOTHING, List.of()));
        }
        commas.cut(header.delimiter, text.lines().get(firstLine), firstLine + 1, header.columns.size());
        List<RawRow> rows = new RowSplitter(text, header.delimiter, header.columns, commas, context, findings)
                .from(firstLine + 1);
        return Optional.of(new RowTable(header.format(), header.declared(), rows));
    }

    private record Header(Delimiter delimiter, List<String> cells, List<@Nullable Column> columns) {

        static Header of(String line, @Nullable ColumnTemplate template) {
            Header best = split(line, Delimiter.COMMA, template);
            for (Delimiter delimiter : Delimiter.values()) {
                Header other = split(line, delimiter, template);
                best = other.recognised() > best.recognised() ? other : best;
            }
            return best;
        }

        private static Header split(String line, Delimiter delimiter, @Nullable ColumnTemplate template) {
            List<String> cells = delimiter.split(line);
            List<@Nullable Column> columns = new ArrayList<>();
            for (String cell : cells) {
                Column column = Optional.ofNullable(template).flatMap(known -> known.ofHeading(cell))
                        .or(() -> Column.ofHeading(cell)).orElse(null);
                columns.add(columns.contains(column) ? null : column);
            }
            return new Header(delimiter, cells, Collections.unmodifiableList(columns));
        }

        long recognised() {
            return columns.stream().filter(column -> column != null).count();
        }

        boolean has(Column one, Column other) {
            return columns.contains(one) && columns.contains(other);
        }

        SurveyFormat format() {
            if (has(Column.NORTH, Column.EAST)) {
                return SurveyFormat.RTK_TABLE;
            }
            return notation() == Notation.PACKED ? SurveyFormat.PACKED_TABLE : SurveyFormat.LON_LAT_TABLE;
        }

        Declared declared() {
            return new Declared(null, notation(), heightDatum());
        }

        private @Nullable Notation notation() {
            String lon = heading(Column.LON);
            if (lon.contains("dd.mm") || lon.contains("ddmmss") || lon.contains("d.ms") || lon.contains("度.分秒")) {
                return Notation.PACKED;
            }
            boolean decimal = lon.contains("dd.dd") || lon.contains("decimal") || lon.contains("十进制") || lon.contains("(度)");
            return decimal ? Notation.DECIMAL : null;
        }

        private Height.@Nullable Datum heightDatum() {
            String height = heading(Column.HEIGHT);
            if (height.contains("85")) {
                return Height.Datum.CHINA_1985;
            }
            return height.contains("56") ? Height.Datum.YELLOW_SEA_1956 : null;
        }

        private String heading(Column column) {
            int index = columns.indexOf(column);
            return index < 0 ? "" : Column.plain(cells.get(index));
        }
    }
}
