package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-069r4, A.3: every document is a page as well, and says there what it says in JSON. */
@Conformance("ogcapi-features-1/1.0/conf/html")
class Features1HtmlTest extends ServedOgc {

    @ParameterizedTest
    @ValueSource(strings = {"", "/conformance", "/api", "/collections", "/collections/lines", "/collections/lines/items",
        "/collections/names/items?limit=3", "/collections/notices/items"})
    @DisplayName("/conf/html/definition")
    void everyDocumentIsAPageOfItsLanguage(String path) throws Exception {
        HttpResponse<String> page = ogc.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("lang=\"zh").contains("</html>").doesNotContain("??");
    }

    @Test
    @DisplayName("/conf/html/content")
    void aPageHasTheValuesOfItsFeaturesAndTheLinksOfItsDocument() throws Exception {
        for (String id : List.of("divisions", "lines", "markers", "names")) {
            String page = ogc.get("/collections/" + id + "/items?limit=3&f=html").body();
            for (JsonNode feature : ogc.json("/collections/" + id + "/items?limit=3").get("features")) {
                assertThat(page).contains(feature.get("id").asString()).contains(feature.get("properties").get("name").asString());
            }
        }
        String collections = ogc.get("/collections?f=html").body();
        for (JsonNode collection : ogc.json("/collections").get("collections")) {
            assertThat(collections).contains(collection.get("title").asString());
        }
    }
}
