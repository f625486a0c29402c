package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Predicate.isNull;
import static org.merestone.web.ogc.conformance.Predicate.property;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.OgcClient;

/** OGC 21-065r2, annex A. {@link Evaluation} holds every other test of CQL2 in text too. */
@Conformance("cql2/1.0/conf/cql2-text")
class Cql2TextTest extends WithCql {

    @Test
    @DisplayName("/conf/cql2-text/validate")
    void theLanguageIsOfferedAndTheOtherTestsOfCql2AreHeldInIt() throws Exception {
        String parameter = ogc.json("/api").at("/components/parameters/filter-lang/schema/enum").toString();
        assertThat(parameter).contains("cql2-text");
        Predicate every = isNull(property("geometry")).not();
        assertThat(ogc.json("/collections/lines/items?limit=1&datetime=../..&filter-lang=cql2-text&filter="
                + OgcClient.encoded(every.text()))
                .get("numberMatched").asInt()).isEqualTo(cql.count("lines", every));
    }

    @Test
    @DisplayName("/conf/cql2-text/escaping")
    void whatAQuoteOrAControlCharacterStandsForIsRecovered() throws Exception {
        for (String written : new String[] {"it''s", "it\\'s"}) {
            assertThat(ogc.json("/collections/lines/items?limit=1&filter=" + OgcClient.encoded("'" + written + "' LIKE 'it_s'"))
                    .get("numberMatched")).isEqualTo(ogc.json("/collections/lines/items?limit=1").get("numberMatched"));
        }
        for (char control : "\u0007\b\t\n\u000b\f\r".toCharArray()) {
            assertThat(ogc.json("/collections/lines/items?limit=1&filter=" + OgcClient.encoded("'a" + control + "b' LIKE 'a_b'"))
                    .get("numberMatched").asInt()).isPositive();
        }
    }
}
