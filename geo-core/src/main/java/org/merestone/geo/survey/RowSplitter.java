package org.merestone.geo.survey;

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
    RowList from(int firstLine) {
        return from(firstLine, line -> List.of());
    }

    /**
     * The same where a line may hold several rows.
     *
     * @param several the rows of a line that has more values than one row needs
     */
    RowList from(int firstLine, Function<String, List<Cells>> several) {
        TextLines lines = text.lines();
        RowList rows = new RowList(lines, firstLine, order);
        boolean isByte = delimiter.isByte();
        byte separator = delimiter.separator();
        for (int i = firstLine; i < lines.size(); i++) {
            if (!lines.isBlank(i) && !(isByte && rows.addWhole(i, separator))) {
                odd(i, several, rows);
            }
        }
        int count = rows.size();
        if (count > 0 && !text.endsWithLineBreak() && rows.get(count - 1).number() == lines.size()) {
            lastRow.check(rows);
        }
        int unchecked = lastRow.hasSpoken() ? count - 1 : count;
        for (int i = 0; i < unchecked && i < rows.size(); i++) {
            if (!rows.isWhole(i)) {
                checkLength(rows.get(i));
            }
        }
        return rows;
    }

    private void odd(int index, Function<String, List<Cells>> several, RowList rows) {
        String line = text.lines().get(index);
        Cells cells = commas.cut(delimiter, line, index + 1, order.size());
        List<Cells> points = cells.size() > order.size() ? several.apply(line) : List.of();
        for (Cells point : points.size() > 1 ? points : List.of(cells)) {
            rows.addOdd(index, new RawRow(index + 1, line, 0, order, point));
        }
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
