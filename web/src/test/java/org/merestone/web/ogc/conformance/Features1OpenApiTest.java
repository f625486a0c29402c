package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-069r4, A.5, with the definitions of parameters of A.2.7 that only the document shows. */
@Conformance("ogcapi-features-1/1.0/conf/oas30")
class Features1OpenApiTest extends ServedOgc {

    @Test
    @DisplayName("/conf/oas30/oas-definition-1, oas-definition-2")
    void theDefinitionIsOpenApi30ByTheRulesOfThatVersion() throws Exception {
        JsonNode api = ogc.json("/api", "Accept", "application/vnd.oai.openapi+json;version=3.0");
        assertThat(OpenApiRules.faults(api)).isEmpty();
    }

    @Test
    @DisplayName("/conf/oas30/oas-impl, completeness")
    void everyOperationAnswersWithAStatusAndATypeThatItDeclares() throws Exception {
        JsonNode api = ogc.json("/api");
        String server = api.get("servers").get(0).get("url").asString();
        for (String path : api.get("paths").propertyNames()) {
            String asked = path.replace("{featureId}", "none").replace("{tileMatrixSetId}", "WebMercatorQuad").replace("{tileMatrix}", "8")
                    .replace("{tileRow}", "105").replace("{tileCol}", "209").replace("{styleId}", "contrast");
            HttpResponse<String> answer = ogc.get(server + asked);
            JsonNode declared = api.get("paths").get(path).get("get").get("responses").get("" + answer.statusCode());
            assertThat(declared).as(asked + " " + answer.statusCode()).isNotNull();
            JsonNode content = resolved(api, declared).path("content");
            assertThat(content.isMissingNode() ? answer.body() : "").as(asked).isEmpty();
            assertThat(content.isMissingNode() || content.has(type(answer))).as(asked + " " + type(answer)).isTrue();
        }
    }

    @Test
    @DisplayName("/conf/oas30/exceptions-codes")
    void refusalsAreDeclaredWhereTheyHappen() throws Exception {
        for (JsonNode path : ogc.json("/api").get("paths")) {
            assertThat(path.get("get").get("responses").propertyNames()).contains("200", "400");
        }
    }

    @Test
    @DisplayName("/conf/oas30/security")
    void nothingOfItNeedsASignIn() throws Exception {
        assertThat(ogc.json("/api").has("security")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"limit, integer", "bbox, array", "datetime, string"})
    @DisplayName("/conf/oas30/completeness; /conf/core/fc-limit-definition, fc-bbox-definition, fc-time-definition")
    void parametersAreDefinedAsTheCoreLaysThemDown(String name, String type) throws Exception {
        JsonNode api = ogc.json("/api");
        for (String id : COLLECTIONS) {
            JsonNode parameter = list(api.get("paths").get("/collections/" + id + "/items").get("get").get("parameters")).stream()
                    .map(each -> resolved(api, each)).filter(each -> each.get("name").asString().equals(name)).findFirst().orElseThrow();
            assertThat(parameter.get("in").asString()).isEqualTo("query");
            assertThat(parameter.path("required").asBoolean(false)).isFalse();
            assertThat(parameter.get("style").asString()).isEqualTo("form");
            assertThat(parameter.get("explode").asBoolean()).isFalse();
            JsonNode schema = parameter.get("schema");
            assertThat(schema.get("type").asString()).isEqualTo(type);
            if (name.equals("limit")) {
                assertThat(List.of(schema.get("minimum").asInt(), schema.get("maximum").asInt(), schema.get("default").asInt()))
                        .containsExactly(1, 10_000, 100);
            }
            if (name.equals("bbox")) {
                assertThat(List.of(schema.get("minItems").asInt(), schema.get("maxItems").asInt())).containsExactly(4, 6);
                assertThat(schema.get("items").get("type").asString()).isEqualTo("number");
            }
        }
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node;
    }
}
