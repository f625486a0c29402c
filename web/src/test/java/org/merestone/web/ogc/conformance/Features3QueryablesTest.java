package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 19-079r2, annex A: what a collection can be asked by. */
@Conformance("ogcapi-features-3/1.0/conf/queryables")
class Features3QueryablesTest extends ServedOgc {

    @Test
    @DisplayName("/conf/queryables/get-conformance, get-collections, get-queryables-uris")
    void everyCollectionLeadsToItsQueryables() throws Exception {
        for (String id : COLLECTIONS) {
            assertThat(href(ogc.json("/collections/" + id), "http://www.opengis.net/def/rel/ogc/1.0/queryables"))
                    .isEqualTo(ogc.landing() + "/collections/" + id + "/queryables");
        }
    }

    @Test
    @DisplayName("/conf/queryables/get-queryables")
    void queryablesAreAJsonSchemaThatSaysTheTypeOfEach() throws Exception {
        for (String id : COLLECTIONS) {
            String address = ogc.landing() + "/collections/" + id + "/queryables";
            HttpResponse<String> answer = ogc.get(address, "Accept", "application/schema+json");
            assertThat(type(answer)).isEqualTo("application/schema+json");
            JsonNode schema = ogc.json(address);
            assertThat(schema.get("$schema").asString()).isIn("https://json-schema.org/draft/2019-09/schema",
                    "https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("$id").asString()).isEqualTo(address);
            assertThat(schema.get("type").asString()).isEqualTo("object");
            assertThat(schema.get("properties").size()).isPositive();
            for (JsonNode property : schema.get("properties")) {
                boolean place = property.path("format").asString("").startsWith("geometry-");
                assertThat(place != property.has("type")).as(property.toString()).isTrue();
                assertThat(property.get("title").asString()).isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName("/conf/queryables/queryables-properties")
    void aPropertyThatIsNotListedIsRefusedWhereItIsAskedFor() throws Exception {
        for (String id : COLLECTIONS) {
            assertThat(ogc.json("/collections/" + id + "/queryables").get("additionalProperties").asBoolean(true)).isFalse();
            ogc.refusal(400, "/collections/" + id + "/items?filter=" + encoded("this_is_not_a_queryable IS NULL"));
        }
    }
}
