package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Evaluation.value;
import static org.merestone.web.ogc.conformance.Predicate.compare;
import static org.merestone.web.ogc.conformance.Predicate.date;
import static org.merestone.web.ogc.conformance.Predicate.isNull;
import static org.merestone.web.ogc.conformance.Predicate.number;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.string;
import static org.merestone.web.ogc.conformance.Predicate.truth;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;

/** OGC 21-065r2, annex A. Each test is evaluated in text and in JSON. */
@Conformance("cql2/1.0/conf/basic-cql2")
class Cql2BasicTest extends WithCql {

    private static final Map<String, Predicate> EXAMPLES = Map.of("string", string("foo"), "number", number(3.14), "date",
            date("2022-04-14"));

    @Test
    @DisplayName("/conf/basic-cql2/basic-test")
    void everyCollectionHasQueryablesThatCanBeCompared() throws Exception {
        for (String collection : List.of("divisions", "lines", "markers", "names")) {
            assertThat(cql.queryables("string")).anyMatch(each -> each.collection().equals(collection));
        }
        assertThat(cql.queryables("number")).isNotEmpty();
        assertThat(cql.queryables("date")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "number", "date"})
    @DisplayName("/conf/basic-cql2/comparison")
    void whatIsEqualIsNotUnequalAndWhatIsAboveIsNotAtMost(String kind) throws Exception {
        for (Queryable each : cql.queryables(kind)) {
            for (List<String> pair : List.of(List.of("=", "<>"), List.of(">", "<="), List.of("<", ">="))) {
                cql.disjoint(each.collection(), compare(each.property(), pair.get(0), EXAMPLES.get(kind)),
                        compare(each.property(), pair.get(1), EXAMPLES.get(kind)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "number", "date", "geometry"})
    @DisplayName("/conf/basic-cql2/is-null")
    void whatIsMissingIsNotThere(String kind) throws Exception {
        for (Queryable each : cql.queryables(kind)) {
            cql.disjoint(each.collection(), isNull(each.property()), isNull(each.property()).not());
            cql.finds(each.collection(), isNull(each.property()), feature -> (kind.equals("geometry") ? feature.get("geometry")
                    : feature.get("properties").get(each.name())).isNull());
        }
    }

    @Test
    @DisplayName("/conf/basic-cql2/boolean")
    void trueIsEverythingAndFalseIsNothing() throws Exception {
        for (String collection : List.of("divisions", "lines", "markers", "names", "notices")) {
            assertThat(cql.count(collection, truth(false))).isZero();
            assertThat(cql.count(collection, truth(true))).isEqualTo(cql.features(collection).size());
        }
    }

    @ParameterizedTest
    @CsvSource({"=, 0, 0", "<>, -1, 1", "<, -1, -1", ">, 1, 1", "<=, -1, 0", ">=, 0, 1"})
    @DisplayName("/conf/basic-cql2/test-data")
    void asManyAreFoundAsTheFeaturesThemselvesSay(String sign, int one, int other) throws Exception {
        String name = value(cql.features("names").get(700), "name");
        cql.finds("names", compare(property("name"), sign, string(name)), feature -> {
            int order = Integer.signum(value(feature, "name").compareTo(name));
            return order == one || order == other;
        });
        double length = cql.features("lines").get(7).get("properties").get("lengthMetres").asDouble();
        cql.finds("lines", compare(property("lengthMetres"), sign, number(length)), feature -> {
            int order = Double.compare(feature.get("properties").get("lengthMetres").asDouble(), length);
            return order == one || order == other;
        });
        cql.finds("lines", compare(property("validFrom"), sign, date("2010-01-01")), feature -> {
            int order = Integer.signum(value(feature, "validFrom").compareTo("2010-01-01"));
            return order == one || order == other;
        });
    }

    @Test
    @DisplayName("/conf/basic-cql2/logical")
    void whatIsUnknownIsNeitherTrueNorFalse() throws Exception {
        Predicate known = compare(property("validTo"), "<", date("2020-01-01"));
        cql.finds("lines", known.or(known.not()), feature -> !feature.get("properties").get("validTo").isNull());
        cql.finds("lines", known.not().and(isNull(property("approvedOn")).not()).or(compare(property("level"), "=", string("COUNTY"))),
                feature -> value(feature, "level").equals("COUNTY") || !value(feature, "validTo").isEmpty()
                        && value(feature, "validTo").compareTo("2020-01-01") >= 0 && !value(feature, "approvedOn").isEmpty());
        cql.combine("lines");
    }
}
