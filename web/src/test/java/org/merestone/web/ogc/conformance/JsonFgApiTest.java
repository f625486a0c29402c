package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.NEVER_EMPTY;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 21-045r1, requirements class "JSON-FG in Web APIs", and what OGC API Features Part 5 asks of the parameter. */
@Conformance("json-fg-1/1.0/conf/api")
class JsonFgApiTest extends ServedOgc {

    private static final String PROFILES = "http://www.opengis.net/def/profile/OGC/0/";

    @Test
    @DisplayName("/conf/api/profile-parameter")
    void everyAnswerOfFeaturesTakesAProfileAndStaysGeoJson() throws Exception {
        for (String id : NEVER_EMPTY) {
            String items = "/collections/" + id + "/items";
            String one = items + "/" + ogc.json(items + "?limit=1").get("features").get(0).get("id").asString() + "?";
            for (String profile : new String[] {"rfc7946", "jsonfg", "jsonfg-plus"}) {
                for (String address : new String[] {items + "?limit=1&", one}) {
                    HttpResponse<String> answer = ogc.get(address + "profile=" + profile);
                    assertThat(type(answer)).isEqualTo("application/geo+json");
                    assertThat(answer.headers().allValues("Link")).contains("<" + PROFILES + profile + ">; rel=\"profile\"");
                    assertThat(ogc.send("HEAD", address + "profile=" + profile).statusCode()).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @DisplayName("/conf/api/profile-parameter (names)")
    @CsvSource({"http://www.opengis.net/def/profile/OGC/0/jsonfg, jsonfg", "[ogc-profile:jsonfg-plus], jsonfg-plus",
        "'rel-as-link,jsonfg', jsonfg", "rel-as-link, rfc7946", "'', rfc7946", "'jsonfg,rfc7946', jsonfg", "JSONFG, rfc7946"})
    void aProfileIsNamedByItsIdItsUriOrItsCurieAndOthersArePassedOver(String asked, String answered) throws Exception {
        JsonNode page = ogc.json("/collections/lines/items?limit=1&profile=" + encoded(asked));
        assertThat(href(page, "profile")).isEqualTo(PROFILES + answered);
    }

    @Test
    @DisplayName("/conf/api/profile-parameter (default)")
    void withoutAProfileItIsPlainGeoJsonAndTheOlderMediaTypeIsJsonFg() throws Exception {
        assertThat(href(ogc.json("/collections/lines/items?limit=1"), "profile")).isEqualTo(PROFILES + "rfc7946");
        HttpResponse<String> older = ogc.get("/collections/lines/items?limit=1&profile=rfc7946", "Accept", "application/vnd.ogc.fg+json");
        assertThat(type(older)).isEqualTo("application/vnd.ogc.fg+json");
        assertThat(older.headers().allValues("Link")).contains("<" + PROFILES + "jsonfg>; rel=\"profile\"");
        assertThat(ogc.refusal(400, "/collections/lines/items?profile=" + "x".repeat(1001))).contains("profile");
    }

    @Test
    @DisplayName("/conf/api/profile-parameter (paging)")
    void theNextPageHasTheSameProfile() throws Exception {
        JsonNode page = ogc.json("/collections/names/items?limit=2&profile=jsonfg");
        JsonNode next = ogc.json(href(page, "next"));
        assertThat(href(next, "profile")).isEqualTo(PROFILES + "jsonfg");
        assertThat(next.has("featureType")).isTrue();
    }
}
