package org.merestone.geo.survey;

import java.util.List;
import java.util.Map;

/** Looks at the last row of a file that does not end in a line break: a copy that broke off stops in the middle of it. */
final class LastRow {

    private static final int LEAST_ROWS_ABOVE = 3;
    private static final int MOST_ROWS_ABOVE = 50;

    private final SurveyContext context;
    private final Findings findings;
    private boolean spoken;

    LastRow(SurveyContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    /** Whether there was something to say about the count of its values, so that nobody need say it again. */
    boolean hasSpoken() {
        return spoken;
    }

    /** Says where the row seems cut off; takes it away where a person chose that. */
    void check(RowList rows) {
        int index = rows.size() - 1;
        RawRow last = rows.get(index);
        int expected = last.order().size();
        if (last.cells().size() < expected) {
            spoken = true;
            if (context.mends(Mend.Kind.DROP_LAST_ROW)) {
                rows.removeLast();
                return;
            }
            findings.ofRow(FindingKind.CUT_OFF, last.number(), null, Map.of("expected", expected, "found", last.cells().size()),
                    new OfferedMend(Mend.of(Mend.Kind.DROP_LAST_ROW), null));
        } else if (last.cells().size() == expected && index > 0) {
            checkLastValue(rows, last, index);
        }
    }

    private void checkLastValue(RowList rows, RawRow last, int index) {
        int place = last.order().size() - 1;
        String value = last.cells().get(place);
        int decimals = Numbers.decimals(value);
        if (context.mends(Mend.Kind.LAST_ROW_WHOLE) || decimals >= Numbers.decimals(rows.get(index - 1).cells().get(place))) {
            return;
        }
        if (context.mends(Mend.Kind.DROP_LAST_ROW)) {
            rows.removeLast();
            return;
        }
        List<RawRow> above = rows.subList(Math.max(0, index - MOST_ROWS_ABOVE), index);
        boolean allLonger = above.size() >= LEAST_ROWS_ABOVE
                && above.stream().allMatch(row -> Numbers.decimals(row.cells().get(place)) > decimals);
        findings.ofRow(allLonger ? FindingKind.LAST_VALUE_CUT : FindingKind.PERHAPS_CUT_OFF, last.number(), last.order().at(place),
                Map.of("text", value), new OfferedMend(Mend.of(Mend.Kind.LAST_ROW_WHOLE), null),
                new OfferedMend(Mend.of(Mend.Kind.DROP_LAST_ROW), null));
    }
}
