package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Evaluation.value;
import static org.merestone.web.ogc.conformance.Predicate.between;
import static org.merestone.web.ogc.conformance.Predicate.date;
import static org.merestone.web.ogc.conformance.Predicate.in;
import static org.merestone.web.ogc.conformance.Predicate.like;
import static org.merestone.web.ogc.conformance.Predicate.number;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.string;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;

/** OGC 21-065r2, annex A. Like, between and in. */
@Conformance("cql2/1.0/conf/advanced-comparison-operators")
class Cql2AdvancedComparisonTest extends WithCql {

    @Test
    @DisplayName("/conf/advanced-comparison-operators/like")
    void aPatternOfAnyTextIsAnyTextAndEscapesStandForThemselves() throws Exception {
        for (Queryable each : cql.queryables("string")) {
            cql.disjoint(each.collection(), like(each.property(), string("_%")), like(each.property(), string("")));
            cql.identical(each.collection(), like(each.property(), string("%")), like(each.property(), string("%%")));
            assertThat(cql.count(each.collection(), like(each.property(), string("\\%\\_")))).isZero();
        }
    }

    @Test
    @DisplayName("/conf/advanced-comparison-operators/between")
    void bothEndsCountAndTurnedRoundNothingLiesBetween() throws Exception {
        for (Queryable each : cql.queryables("number")) {
            cql.count(each.collection(), between(each.property(), number(0), number(100)));
            assertThat(cql.count(each.collection(), between(each.property(), number(100), number(1)))).isZero();
        }
    }

    @Test
    @DisplayName("/conf/advanced-comparison-operators/in")
    void aListIsReadWithValuesOfTheKindOfTheProperty() throws Exception {
        for (Queryable each : cql.queryables("number")) {
            cql.count(each.collection(), in(each.property(), number(1), number(2), number(3)));
        }
        for (Queryable each : cql.queryables("string")) {
            cql.count(each.collection(), in(each.property(), string("foo"), string("bar")));
        }
        for (Queryable each : cql.queryables("date")) {
            cql.identical(each.collection(), in(each.property(), string("2022-04-14"), string("2022-04-15")),
                    in(each.property(), date("2022-04-14"), date("2022-04-15")));
        }
    }

    @Test
    @DisplayName("/conf/advanced-comparison-operators/test-data")
    void asManyAreFoundAsTheFeaturesThemselvesSay() throws Exception {
        cql.finds("names", like(property("name"), string("_家%")), feature -> value(feature, "name").matches(".家.*"));
        cql.finds("names", like(property("name"), string("%桥")).not(), feature -> !value(feature, "name").endsWith("桥"));
        cql.finds("lines", between(property("lengthMetres"), number(5_000), number(10_000)), feature -> {
            double length = feature.get("properties").get("lengthMetres").asDouble();
            return length >= 5_000 && length <= 10_000;
        });
        cql.finds("lines", between(property("validFrom"), date("2005-01-01"), date("2010-12-31")).not(),
                feature -> value(feature, "validFrom").compareTo("2005-01-01") < 0 || value(feature, "validFrom")
                        .compareTo("2010-12-31") > 0);
        cql.finds("divisions", in(property("level"), string("TOWNSHIP"), string("COUNTY"), string("foo")),
                feature -> List.of("TOWNSHIP", "COUNTY").contains(value(feature, "level")));
    }

    @Test
    @DisplayName("/conf/advanced-comparison-operators/logical")
    void theyCombine() throws Exception {
        cql.count("lines", like(property("name"), string("%线")));
        cql.count("lines", between(property("lengthMetres"), number(1), number(9_000)));
        cql.count("lines", in(property("level"), string("TOWNSHIP")));
        cql.combine("lines");
    }
}
