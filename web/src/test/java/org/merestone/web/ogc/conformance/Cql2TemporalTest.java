package org.merestone.web.ogc.conformance;

import static org.merestone.web.ogc.conformance.Evaluation.value;
import static org.merestone.web.ogc.conformance.Predicate.call;
import static org.merestone.web.ogc.conformance.Predicate.date;
import static org.merestone.web.ogc.conformance.Predicate.interval;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.timestamp;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;
import tools.jackson.databind.JsonNode;

/** OGC 21-065r2, annex A. Times are days, for every date of the register is one. */
@Conformance("cql2/1.0/conf/temporal-functions")
class Cql2TemporalTest extends WithCql {

    private static final List<String> BOTH = List.of("T_AFTER", "T_BEFORE", "T_DISJOINT", "T_EQUALS", "T_INTERSECTS");
    private static final List<String> INTERVALS = List.of("T_CONTAINS", "T_DURING", "T_FINISHEDBY", "T_FINISHES", "T_MEETS", "T_METBY",
            "T_OVERLAPPEDBY", "T_OVERLAPS", "T_STARTEDBY", "T_STARTS");

    @Test
    @DisplayName("/conf/temporal-functions/temporal-functions-1")
    void fiveRelationsTakeInstantsAndIntervals() throws Exception {
        for (Queryable each : cql.queryables("date")) {
            for (String relation : BOTH) {
                for (Predicate time : List.of(date("2022-04-24"), timestamp("2022-04-24T07:59:57Z"), interval("2021-01-01", "2021-12-31"),
                        interval("2021-01-01T00:00:00Z", "2021-12-31T23:59:59Z"))) {
                    cql.count(each.collection(), call(relation, each.property(), time));
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/temporal-functions/temporal-functions-2")
    void allOfThemTakeIntervalsAndTenTakeNothingElse() throws Exception {
        Predicate held = interval(property("validFrom"), property("validTo"));
        for (String relation : INTERVALS) {
            cql.count("lines", call(relation, held, interval("2021-01-01", "2021-12-31")));
            cql.refused("lines", call(relation, property("validFrom"), interval("2021-01-01", "2021-12-31")));
            cql.refused("lines", call(relation, held, date("2021-01-01")));
        }
        for (String relation : BOTH) {
            cql.count("lines", call(relation, held, interval("2021-01-01", "2021-12-31")));
        }
    }

    @Test
    @DisplayName("/conf/temporal-functions/test-data")
    void asManyAreFoundAsTheDaysThemselvesSay() throws Exception {
        cql.finds("lines", call("T_AFTER", property("validFrom"), date("2010-01-01")), each -> from(each).compareTo("2010-01-01") > 0);
        cql.finds("lines", call("T_BEFORE", property("validFrom"), interval("2010-01-01", "..")), each -> from(each)
                .compareTo("2010-01-01") < 0);
        cql.finds("lines", call("T_INTERSECTS", property("validFrom"), interval("2005-01-01", "2010-12-31")),
                each -> from(each).compareTo("2005-01-01") >= 0 && from(each).compareTo("2010-12-31") <= 0);
        Predicate held = interval(property("validFrom"), property("validTo"));
        cql.finds("lines", call("T_INTERSECTS", held, interval("2012-01-01", "2012-12-31")),
                each -> from(each).compareTo("2012-12-31") <= 0 && to(each).compareTo("2012-01-01") >= 0);
        cql.finds("lines", call("T_DURING", held, interval("2000-01-01", "2030-01-01")),
                each -> from(each).compareTo("2000-01-01") > 0 && to(each).compareTo("2030-01-01") < 0);
        cql.finds("lines", call("T_CONTAINS", held, interval("2012-01-01", "2012-12-31")),
                each -> from(each).compareTo("2012-01-01") < 0 && to(each).compareTo("2012-12-31") > 0);
        cql.finds("lines", call("T_FINISHEDBY", held, interval("2026-01-01", "..")), each -> to(each).equals("9999"));
    }

    @Test
    @DisplayName("/conf/temporal-functions/logical")
    void theyCombine() throws Exception {
        cql.count("lines", call("T_AFTER", property("validFrom"), date("2010-01-01")));
        cql.count("lines", call("T_DISJOINT", property("validTo"), interval("2010-01-01", "2012-01-01")));
        cql.count("lines", call("T_MEETS", interval(property("validFrom"), property("validTo")), interval("2012-01-01", "..")));
        cql.combine("lines");
    }

    private static String from(JsonNode line) {
        return value(line, "validFrom");
    }

    private static String to(JsonNode line) {
        return value(line, "validTo").isEmpty() ? "9999" : value(line, "validTo");
    }
}
