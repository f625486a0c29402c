package org.merestone.web.naming;

import java.util.Comparator;
import org.merestone.gazetteer.naming.NamingCase;

/** By what a list of cases is ordered. */
enum CaseOrder {
    number(Comparator.comparing(NamingCase::caseNumber)),
    state(Comparator.comparing(NamingCase::state).thenComparing(NamingCase::caseNumber)),
    date(Comparator.comparing(NamingCase::createdAt).thenComparing(NamingCase::caseNumber));

    private final Comparator<NamingCase> rising;

    CaseOrder(Comparator<NamingCase> rising) {
        this.rising = rising;
    }

    Comparator<NamingCase> comparator(boolean descending) {
        return descending ? rising.reversed() : rising;
    }
}
