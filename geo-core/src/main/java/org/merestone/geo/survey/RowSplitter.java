package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Splits the lines of a table without sections into rows, and says which have too few or too many values. */
final class RowSplitter {

    private final FileText text;
    private final Delimiter delimiter;
    private final ColumnOrder order;
    private final ChineseCommas commas;
    private final LastRow lastRow;
    private final Findings findings;

    RowSplitter(FileText text, Delimiter delimiter, List<@Nullable Column> columns, ChineseCommas commas, SurveyContext context,
            Findings findings) {
        this.text = text;
        this.delimiter = delimiter;
        this.order = new ColumnOrder(columns);
        this.commas = commas;
        this.lastRow = new LastRow(context, findings);
        this.findings = findings;
    }

    /** The rows from a line on (counted from 0); blank lines are no rows. */
    List<RawRow> from(int firstLine) {
        return from(firstLine, line -> List.of());
    }

    /**
     * The same where a line may hold several rows.
     *
     * @param several the rows of a line that has more values than one row needs
     */
    List<RawRow> from(int firstLine, Function<String, List<Cells>> several) {
        List<RawRow> rows = new ArrayList<>(text.lines().size() - firstLine);
        for (int i = firstLine; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (line.isBlank()) {
                continue;
            }
            Cells cells = commas.cut(delimiter, line, i + 1, order.size());
            List<Cells> points = cells.size() > order.size() ? several.apply(line) : List.of();
            if (points.size() > 1) {
                for (Cells point : points) {
                    rows.add(new RawRow(i + 1, line, 0, order, point));
                }
            } else {
                rows.add(new RawRow(i + 1, line, 0, order, cells));
            }
        }
        int count = rows.size();
        if (count > 0 && !text.endsWithLineBreak() && rows.get(count - 1).number() == text.lines().size()) {
            lastRow.check(rows);
        }
        int unchecked = lastRow.hasSpoken() ? count - 1 : count;
        for (int i = 0; i < unchecked && i < rows.size(); i++) {
            checkLength(rows.get(i));
        }
        return rows;
    }

    private void checkLength(RawRow row) {
        Cells cells = row.cells();
        boolean tooMany = false;
        for (int i = order.size(); i < cells.size() && !tooMany; i++) {
            tooMany = !cells.isBlank(i);
        }
        if (cells.size() < order.size() || tooMany) {
            findings.ofRow(FindingKind.FIELD_COUNT, row.number(), null, Map.of("expected", order.size(), "found", cells.size()));
        }
    }
}
