package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Evaluation.value;
import static org.merestone.web.ogc.conformance.Predicate.box;
import static org.merestone.web.ogc.conformance.Predicate.call;
import static org.merestone.web.ogc.conformance.Predicate.compare;
import static org.merestone.web.ogc.conformance.Predicate.date;
import static org.merestone.web.ogc.conformance.Predicate.isNull;
import static org.merestone.web.ogc.conformance.Predicate.like;
import static org.merestone.web.ogc.conformance.Predicate.number;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.string;
import static org.merestone.web.ogc.conformance.Predicate.timestamp;
import static org.merestone.web.ogc.conformance.Predicate.truth;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;

/** OGC 21-065r2, annex A. Properties and values on either side. */
@Conformance("cql2/1.0/conf/property-property")
class Cql2PropertyPropertyTest extends WithCql {

    private static final Map<String, Predicate> EXAMPLES = Map.of("string", string("foo"), "number", number(3.14), "date",
            date("2022-04-14"));
    private static final List<Predicate> VALUES = List.of(string("foo"), truth(true), number(3.14), number(1),
            timestamp("2022-04-14T14:48:46Z"), date("2022-04-14"));

    @ParameterizedTest
    @ValueSource(strings = {"string", "number", "date"})
    @DisplayName("/conf/property-property/comparison-value-property")
    void aValueMayStandFirst(String kind) throws Exception {
        Map<String, String> turned = Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");
        for (Queryable each : cql.queryables(kind)) {
            for (String sign : turned.keySet()) {
                cql.identical(each.collection(), compare(EXAMPLES.get(kind), sign, each.property()),
                        compare(each.property(), turned.get(sign), EXAMPLES.get(kind)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "number", "date"})
    @DisplayName("/conf/property-property/comparison-property-property")
    void whatIsThereIsEqualToItself(String kind) throws Exception {
        for (Queryable each : cql.queryables(kind)) {
            for (String sign : List.of("<>", "<", ">")) {
                assertThat(cql.count(each.collection(), compare(each.property(), sign, each.property()))).isZero();
            }
            for (String sign : List.of("=", "<=", ">=")) {
                cql.identical(each.collection(), compare(each.property(), sign, each.property()), isNull(each.property()).not());
            }
        }
    }

    @Test
    @DisplayName("/conf/property-property/comparison-value-value")
    void soIsEveryValue() throws Exception {
        for (Predicate value : VALUES) {
            for (String sign : List.of("<>", "<", ">")) {
                assertThat(cql.count("lines", compare(value, sign, value))).isZero();
            }
            for (String sign : List.of("=", "<=", ">=")) {
                assertThat(cql.count("lines", compare(value, sign, value))).isEqualTo(cql.features("lines").size());
            }
        }
    }

    @Test
    @DisplayName("/conf/property-property/test-data, logical")
    void asManyAreFoundAsTheFeaturesThemselvesSay() throws Exception {
        for (String sign : List.of("=", "<>")) {
            cql.finds("names", compare(property("romanization"), sign, property("plainRomanization")), feature -> sign.equals("=")
                    == value(feature, "romanization").equals(value(feature, "plainRomanization")));
        }
        cql.finds("lines", compare(property("leftName"), "<", property("rightName")), feature -> !value(feature, "rightName").isEmpty()
                && value(feature, "leftName").compareTo(value(feature, "rightName")) < 0);
        cql.finds("lines", compare(property("approvedOn"), "<=", property("validFrom")), feature -> !value(feature, "approvedOn").isEmpty()
                && value(feature, "approvedOn").compareTo(value(feature, "validFrom")) <= 0);
        assertThat(cql.count("lines", like(string("København"), string("K_benhavn")))).isEqualTo(cql.features("lines").size());
        cql.identical("names", call("S_INTERSECTS", box(114.2, 29.7, 114.3, 29.8), property("geometry")),
                call("S_INTERSECTS", property("geometry"), box(114.2, 29.7, 114.3, 29.8)));
        cql.identical("lines", call("T_BEFORE", date("2010-01-01"), property("validFrom")),
                call("T_AFTER", property("validFrom"), date("2010-01-01")));
        cql.combine("lines");
    }
}
