package org.merestone.geo.survey;

import java.util.Map;

/** Splits rows that are too short until their Chinese commas (，) are read as commas, and remembers where that happened. */
final class ChineseCommas {

    private int firstRow;
    private int count;

    /** The values of a line: as it stands, or with ， for a comma where it otherwise has fewer than {@code expected}. */
    Cells cut(Delimiter delimiter, String line, int row, int expected) {
        Cells values = delimiter.cut(line);
        if (values.size() < expected && line.indexOf('，') >= 0 && delimiter != Delimiter.FULL_WIDTH_COMMA) {
            Cells more = Delimiter.COMMA.cut(line.replace('，', ','));
            if (more.size() > values.size()) {
                found(row);
                return more;
            }
        } else if (delimiter == Delimiter.FULL_WIDTH_COMMA && line.indexOf('，') >= 0) {
            found(row);
        }
        return values;
    }

    private void found(int row) {
        firstRow = count == 0 ? row : firstRow;
        count++;
    }

    /** Says so, unless a person already chose to read them as commas. */
    void report(SurveyContext context, Findings findings) {
        if (count > 0 && !context.mends(Mend.Kind.FULL_WIDTH_COMMAS)) {
            findings.ofRow(FindingKind.FULL_WIDTH_COMMAS, firstRow, null, Map.of("count", count),
                    new OfferedMend(Mend.of(Mend.Kind.FULL_WIDTH_COMMAS), null));
        }
    }
}
