package org.merestone.web.ogc.conformance;

import static org.merestone.web.ogc.conformance.Evaluation.value;
import static org.merestone.web.ogc.conformance.Predicate.call;
import static org.merestone.web.ogc.conformance.Predicate.compare;
import static org.merestone.web.ogc.conformance.Predicate.in;
import static org.merestone.web.ogc.conformance.Predicate.like;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.string;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;

/** OGC 21-065r2, annex A. CASEI. */
@Conformance("cql2/1.0/conf/case-insensitive-comparison")
class Cql2CaseInsensitiveTest extends WithCql {

    @Test
    @DisplayName("/conf/case-insensitive-comparison/casei")
    void capitalsAreSmallLettersOnBothSides() throws Exception {
        for (Queryable each : cql.queryables("string")) {
            cql.disjoint(each.collection(), compare(call("CASEI", each.property()), "=", call("CASEI", string("foo"))),
                    compare(call("CASEI", each.property()), "<>", call("CASEI", string("FOO"))));
        }
    }

    @Test
    @DisplayName("/conf/case-insensitive-comparison/casei-like")
    void soTheyAreInPatterns() throws Exception {
        for (Queryable each : cql.queryables("string")) {
            cql.identical(each.collection(), like(call("CASEI", each.property()), call("CASEI", string("t%"))),
                    like(call("CASEI", each.property()), call("CASEI", string("T%"))));
        }
    }

    @Test
    @DisplayName("/conf/case-insensitive-comparison/test-data, logical")
    void asManyAreFoundAsTheFeaturesThemselvesSay() throws Exception {
        String name = value(cql.features("names").get(300), "plainRomanization");
        for (String written : new String[] {name, name.toUpperCase(), name.toLowerCase()}) {
            cql.finds("names", compare(call("CASEI", property("plainRomanization")), "=", call("CASEI", string(written))),
                    feature -> value(feature, "plainRomanization").equalsIgnoreCase(name));
            cql.finds("names", in(call("CASEI", property("plainRomanization")), call("CASEI", string(written)), call("CASEI",
                    string("FOO"))),
                    feature -> value(feature, "plainRomanization").equalsIgnoreCase(name));
        }
        cql.finds("names", like(call("CASEI", property("plainRomanization")), call("CASEI", string("%QIAO"))),
                feature -> value(feature, "plainRomanization").toLowerCase().endsWith("qiao"));
        cql.combine("names");
    }
}
