package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Evaluation.value;
import static org.merestone.web.ogc.conformance.Predicate.call;
import static org.merestone.web.ogc.conformance.Predicate.compare;
import static org.merestone.web.ogc.conformance.Predicate.like;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.string;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;

/** OGC 21-065r2, annex A. ACCENTI, which takes the tones from spellings of names. */
@Conformance("cql2/1.0/conf/accent-insensitive-comparison")
class Cql2AccentInsensitiveTest extends WithCql {

    @Test
    @DisplayName("/conf/accent-insensitive-comparison/accenti")
    void lettersWithMarksAreThoseWithoutOnBothSides() throws Exception {
        for (Queryable each : cql.queryables("string")) {
            cql.disjoint(each.collection(), compare(call("ACCENTI", each.property()), "=", call("ACCENTI", string("äöüéáí"))),
                    compare(call("ACCENTI", each.property()), "<>", call("ACCENTI", string("aoueai"))));
        }
    }

    @Test
    @DisplayName("/conf/accent-insensitive-comparison/accenti-like, accenti-casei, accenti-casei-like")
    void soTheyAreInPatternsAndTogetherWithCapitals() throws Exception {
        for (Queryable each : cql.queryables("string").stream().filter(each -> !each.collection().equals("names")
                || each.name().toLowerCase().contains("name") || each.name().toLowerCase().contains("roman")).toList()) {
            Predicate folded = call("ACCENTI", call("CASEI", each.property()));
            cql.identical(each.collection(), like(call("ACCENTI", each.property()), call("ACCENTI", string("Ä%"))),
                    like(call("ACCENTI", each.property()), call("ACCENTI", string("A%"))));
            cql.identical(each.collection(), compare(folded, "=", call("ACCENTI", call("CASEI", string("ÄÉ")))),
                    compare(folded, "=", call("ACCENTI", call("CASEI", string("ae")))));
            cql.identical(each.collection(), like(folded, call("ACCENTI", call("CASEI", string("Ä%")))),
                    like(folded, call("ACCENTI", call("CASEI", string("a%")))));
        }
    }

    @ParameterizedTest
    @CsvSource({"København, Kobenhavn", "KØBENHAVN, kobenhavn", "Tīngsìqiáo, tingsiqiao", "Lǜ, lu", "Łódź, lodz"})
    @DisplayName("/conf/accent-insensitive-comparison/test-data")
    void marksAboveAndThroughALetterDoNotCount(String one, String other) throws Exception {
        assertThat(cql.count("lines", compare(call("ACCENTI", call("CASEI", string(one))), "=", call("ACCENTI", call("CASEI",
                string(other))))))
                .isEqualTo(cql.features("lines").size());
        cql.finds("names", like(call("ACCENTI", call("CASEI", property("romanization"))), string("%qiao")),
                feature -> value(feature, "plainRomanization").toLowerCase().endsWith("qiao"));
    }

    @Test
    @DisplayName("/conf/accent-insensitive-comparison/logical")
    void theyCombine() throws Exception {
        cql.count("names", like(call("ACCENTI", property("romanization")), string("%shan%")));
        cql.count("names", compare(call("ACCENTI", property("name")), "<>", string("x")));
        cql.combine("names");
    }
}
