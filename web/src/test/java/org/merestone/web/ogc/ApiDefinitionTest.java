package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;

/**
 * The definition as a conformance suite reads it: OpenAPI 3.0, whole in itself, each parameter as Features Part 1 lays it down (A.2.3,
 * A.2.7).
 */
@ServedTest
class ApiDefinitionTest extends ServedOgc {

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = ogc.json("/api");
    }

    @Test
    void itIsOpenApi30UnderItsOwnMediaType() throws Exception {
        HttpResponse<String> answer = ogc.get("/api", "Accept", "application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(api.get("openapi").asString()).startsWith("3.0.");
        assertThat(api.get("info").get("title").asString()).isNotEmpty();
        assertThat(api.get("info").get("version").asString()).isNotEmpty();
    }

    @Test
    void pathsBeginAtTheLandingPage() throws Exception {
        String server = api.get("servers").get(0).get("url").asString();
        assertThat(server).isEqualTo(ogc.landing());
        for (String path : api.get("paths").propertyNames()) {
            if (!path.contains("{")) {
                assertThat(ogc.get(server + path).statusCode()).as(path).isEqualTo(200);
            }
        }
        for (String id : COLLECTIONS) {
            assertThat(api.get("paths").propertyNames()).contains("/collections/" + id, "/collections/" + id + "/items",
                    "/collections/" + id + "/items/{featureId}");
        }
    }

    @Test
    void everyReferenceLeadsIntoTheDocumentItself() {
        List<String> references = new ArrayList<>();
        collect(api, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            JsonNode at = api;
            for (String step : reference.substring(2).split("/")) {
                at = at.get(step);
                assertThat(at).as(reference).isNotNull();
            }
        });
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        Set<String> names = new HashSet<>();
        for (JsonNode path : api.get("paths")) {
            assertThat(names.add(path.get("get").get("operationId").asString())).isTrue();
            assertThat(path.get("get").get("responses").get("200").get("description").asString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"limit, integer", "bbox, array", "datetime, string", "crs, string", "bbox-crs, string", "after, string"})
    void parametersAreDefinedAsTheStandardHasThem(String name, String type) {
        for (String id : COLLECTIONS) {
            JsonNode parameter = parameters(id).get(name);
            assertThat(parameter.get("in").asString()).isEqualTo("query");
            assertThat(parameter.get("required").asBoolean()).isFalse();
            assertThat(parameter.get("style").asString()).isEqualTo("form");
            assertThat(parameter.get("explode").asBoolean()).isFalse();
            assertThat(parameter.get("schema").get("type").asString()).isEqualTo(type);
        }
    }

    @Test
    void aLimitHasItsBoundsAndABoxFourToSixNumbers() {
        JsonNode limit = parameters("lines").get("limit").get("schema");
        assertThat(limit.get("minimum").asInt()).isEqualTo(1);
        assertThat(limit.get("maximum").asInt()).isEqualTo(10_000);
        assertThat(limit.get("default").asInt()).isBetween(1, 10_000);
        JsonNode bbox = parameters("lines").get("bbox").get("schema");
        assertThat(bbox.get("minItems").asInt()).isEqualTo(4);
        assertThat(bbox.get("maxItems").asInt()).isEqualTo(6);
        assertThat(bbox.get("items").get("type").asString()).isEqualTo("number");
    }

    @Test
    void everyDefinedParameterIsTakenAndEveryQueryableIsDefined() throws Exception {
        for (String id : COLLECTIONS) {
            Set<String> defined = parameters(id).keySet();
            ogc.json("/collections/" + id + "/queryables").get("properties").propertyNames().stream()
                    .filter(name -> !name.equals("geometry")).forEach(name -> assertThat(defined).contains(name));
            String told = ogc.refusal(400, "/collections/" + id + "/items?colour=red");
            defined.forEach(name -> assertThat(told).contains(name));
        }
    }

    @Test
    void theSystemsThatItListsAreThoseOfTheCollections() throws Exception {
        assertThat(texts(parameters("names").get("crs").get("schema").get("enum")))
                .isEqualTo(texts(ogc.json("/collections/names").get("crs")));
    }

    private Map<String, JsonNode> parameters(String collection) {
        return list(api.get("paths").get("/collections/" + collection + "/items").get("get").get("parameters")).stream()
                .map(parameter -> parameter.has("$ref")
                        ? api.get("components").get("parameters").get(parameter.get("$ref").asString().replaceAll(".*/", "")) : parameter)
                .collect(java.util.stream.Collectors.toMap(parameter -> parameter.get("name").asString(), parameter -> parameter));
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }
}
