package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Splits the lines of a table without sections into rows, and says which have too few or too many values. */
final class RowSplitter {

    private final FileText text;
    private final Delimiter delimiter;
    private final List<@Nullable Column> columns;
    private final ChineseCommas commas;
    private final Findings findings;

    RowSplitter(FileText text, Delimiter delimiter, List<@Nullable Column> columns, ChineseCommas commas, Findings findings) {
        this.text = text;
        this.delimiter = delimiter;
        this.columns = columns;
        this.commas = commas;
        this.findings = findings;
    }

    /** The rows from a line on (counted from 0); blank lines are no rows. */
    List<RawRow> from(int firstLine) {
        List<RawRow> rows = new ArrayList<>();
        List<String> before = List.of();
        for (int i = firstLine; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (line.isBlank()) {
                continue;
            }
            List<String> values = commas.split(delimiter, line, i + 1, columns.size());
            boolean last = i == text.lines().size() - 1 && !text.endsWithLineBreak();
            checkLength(values, before, i + 1, last);
            rows.add(RawRow.of(i + 1, line, 0, columns, values));
            before = values;
        }
        return rows;
    }

    private void checkLength(List<String> values, List<String> before, int row, boolean endsWithoutLineBreak) {
        Map<String, Object> counts = Map.of("expected", columns.size(), "found", values.size());
        if (values.size() < columns.size()) {
            findings.ofRow(endsWithoutLineBreak ? FindingKind.CUT_OFF : FindingKind.FIELD_COUNT, row, null, counts);
        } else if (values.stream().skip(columns.size()).anyMatch(extra -> !extra.isBlank())) {
            findings.ofRow(FindingKind.FIELD_COUNT, row, null, counts);
        } else if (endsWithoutLineBreak && before.size() == values.size()) {
            String lastValue = values.get(values.size() - 1);
            if (Numbers.decimals(lastValue) < Numbers.decimals(before.get(before.size() - 1))) {
                findings.ofRow(FindingKind.PERHAPS_CUT_OFF, row, null, Map.of("text", lastValue));
            }
        }
    }
}
