package org.merestone.geo.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows without a header whose columns somebody has named once, by a {@link ColumnTemplate}. */
final class TemplateLayout {

    private TemplateLayout() {
    }

    /** Reads the rows, if the context has a template with columns from left to right. */
    static Optional<RowTable> read(FileText text, int firstLine, SurveyContext context, ChineseCommas commas, Findings findings) {
        ColumnTemplate template = context.template();
        if (template == null || template.columns().isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Column> columns = template.columns();
        Delimiter delimiter = template.delimiter() != null ? template.delimiter() : likeliest(text.lines().get(firstLine), columns.size());
        boolean plane = columns.contains(Column.NORTH);
        List<RawRow> rows = new RowSplitter(text, delimiter, columns, commas, context, findings).from(firstLine);
        findings.ofFile(FindingKind.TEMPLATE_USED, Map.of("name", template.name()));
        return Optional.of(new RowTable(plane ? SurveyFormat.RTK_TABLE : SurveyFormat.LON_LAT_TABLE, Declared.NOTHING, rows));
    }

    private static Delimiter likeliest(String line, int columns) {
        for (Delimiter delimiter : Delimiter.values()) {
            if (delimiter.cut(line).size() == columns) {
                return delimiter;
            }
        }
        return Delimiter.COMMA;
    }
}
