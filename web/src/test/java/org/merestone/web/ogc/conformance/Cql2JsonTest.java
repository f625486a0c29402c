package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Predicate.isNull;
import static org.merestone.web.ogc.conformance.Predicate.property;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.OgcClient;

/** OGC 21-065r2, annex A. {@link Evaluation} holds every other test of CQL2 in JSON too. */
@Conformance("cql2/1.0/conf/cql2-json")
class Cql2JsonTest extends WithCql {

    @Test
    @DisplayName("/conf/cql2-json/validate")
    void theLanguageIsOfferedAndTheOtherTestsOfCql2AreHeldInIt() throws Exception {
        String parameter = ogc.json("/api").at("/components/parameters/filter-lang/schema/enum").toString();
        assertThat(parameter).contains("cql2-json");
        Predicate every = isNull(property("geometry")).not();
        assertThat(ogc.json("/collections/lines/items?limit=1&datetime=../..&filter-lang=cql2-json&filter="
                + OgcClient.encoded(every.json()))
                .get("numberMatched").asInt()).isEqualTo(cql.count("lines", every));
    }

    @Test
    @DisplayName("/conf/cql2-json/escaping")
    void whatAnEscapeStandsForIsRecovered() throws Exception {
        String filter = "{\"op\":\"like\",\"args\":[\"it\\u0027s\\ta \\\"b\\\"\",\"it's_a _b_\"]}";
        assertThat(ogc.json("/collections/lines/items?limit=1&datetime=../..&filter-lang=cql2-json&filter=" + OgcClient.encoded(filter))
                .get("numberMatched").asInt()).isPositive();
    }
}
