package org.merestone.gazetteer.naming;

import java.util.Arrays;
import java.util.stream.Collectors;

/** By what a list of cases is ordered. */
public enum CaseOrder {
    /** By number. */
    number("c.case_no"),
    /** By how far it has come. */
    state(byStage()),
    /** By the day on which it was opened. */
    date("c.created_at");

    private final String expression;

    CaseOrder(String expression) {
        this.expression = expression;
    }

    /** What follows {@code order by}; equal ones by their numbers, so that pages do not overlap. */
    String sql(boolean descending) {
        String way = descending ? " desc" : "";
        return expression + way + ", c.case_no" + way;
    }

    private static String byStage() {
        return Arrays.stream(CaseState.values()).map(state -> "when '" + state.name() + "' then " + state.ordinal())
                .collect(Collectors.joining(" ", "case c.state ", " end"));
    }
}
