package org.merestone.web.ogc.conformance;

import org.junit.jupiter.api.BeforeEach;
import org.merestone.web.ogc.ServedOgc;

/** What the tests of CQL2 begin with: a way to evaluate a predicate in both of its encodings. */
abstract class WithCql extends ServedOgc {

    Evaluation cql;

    @BeforeEach
    final void evaluate() {
        cql = new Evaluation(port);
    }
}
