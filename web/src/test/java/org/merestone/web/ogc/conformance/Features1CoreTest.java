package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.OgcClient.type;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-069r4, annex A.2; the definitions of parameters are those of {@link Features1OpenApiTest}'s document. */
@Conformance("ogcapi-features-1/1.0/conf/core")
class Features1CoreTest extends ServedOgc {

    private static final Set<String> FORMS = Set.of("application/geo+json", "application/vnd.ogc.fg+json", "text/html",
            "text/csv;charset=UTF-8");

    @Test
    @DisplayName("/conf/core/http")
    void theServerSpeaksHttpAndAnswersAMethodThatItDoesNotKnowWith405() throws Exception {
        assertThat(ogc.get("").version().name()).isIn("HTTP_1_1", "HTTP_2");
        assertThat(ogc.send("PATCH", "/collections").statusCode()).isIn(403, 405);
    }

    @Test
    @DisplayName("/conf/core/crs84")
    void geometriesAreLongitudeAndLatitudeUnlessAskedOtherwise() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=200");
            page.get("features").forEach(feature -> positions(feature.get("geometry")).forEach(at -> {
                assertThat(at[0]).isBetween(113.0, 116.0);
                assertThat(at[1]).isBetween(29.0, 31.0);
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    @DisplayName("/conf/core/root-op, root-success")
    void theLandingPageHasItsLinksWithSlashAndWithout(String path) throws Exception {
        JsonNode root = ogc.json(path);
        Set<String> rels = list(root.get("links")).stream().map(link -> link.get("rel").asString()).collect(Collectors.toSet());
        assertThat(rels).contains("service-desc", "service-doc", "conformance", "data");
        assertThat(ogc.get(href(root, "service-desc")).statusCode()).isEqualTo(200);
        assertThat(type(ogc.get(href(root, "service-doc")))).startsWith("text/html");
    }

    @Test
    @DisplayName("/conf/core/api-definition-op, api-definition-success")
    void theDefinitionIsWhereTheLandingPageSaysInTheTypeItSays() throws Exception {
        JsonNode link = list(ogc.json("").get("links")).stream().filter(each -> each.get("rel").asString().equals("service-desc"))
                .findFirst().orElseThrow();
        assertThat(type(ogc.get(link.get("href").asString(), "Accept", link.get("type").asString()))).isEqualTo(link.get("type")
                .asString());
    }

    @Test
    @DisplayName("/conf/core/conformance-op, conformance-success")
    void theConformanceDeclarationIsAListOfClasses() throws Exception {
        assertThat(texts(ogc.json(href(ogc.json(""), "conformance")).get("conformsTo")))
                .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    }

    @Test
    @DisplayName("/conf/core/fc-md-op, fc-md-success, fc-md-links, fc-md-items, fc-md-items-links, fc-md-extent")
    void everyCollectionIsListedWithLinksToItsItemsAndItsExtent() throws Exception {
        JsonNode document = ogc.json("/collections");
        assertThat(href(document, "self")).isEqualTo(ogc.landing() + "/collections");
        assertThat(href(document, "alternate")).endsWith("f=html");
        for (JsonNode collection : document.get("collections")) {
            assertThat(itemTypes(collection)).isEqualTo(FORMS);
            JsonNode extent = collection.get("extent");
            assertThat(extent.get("spatial").get("bbox").get(0).size()).isEqualTo(4);
            if (extent.has("temporal")) {
                JsonNode interval = extent.get("temporal").get("interval").get(0);
                assertThat(OffsetDateTime.parse(interval.get(0).asString())).isBefore(OffsetDateTime.parse(interval.get(1).asString()));
            }
        }
    }

    @Test
    @DisplayName("/conf/core/fc-md-extent-multi")
    void theOneBoxAndTheOneIntervalOfACollectionHoldAllThatIsInIt() throws Exception {
        for (JsonNode collection : ogc.json("/collections").get("collections")) {
            JsonNode extent = collection.get("extent");
            assertThat(extent.get("spatial").get("bbox").size()).isEqualTo(1);
            JsonNode box = extent.get("spatial").get("bbox").get(0);
            JsonNode page = ogc.json("/collections/" + collection.get("id").asString() + "/items?limit=10000");
            for (JsonNode feature : page.get("features")) {
                assertThat(positions(feature.get("geometry"))).as(feature.get("id").asString()).allSatisfy(at -> {
                    assertThat(at[0]).isBetween(box.get(0).asDouble(), box.get(2).asDouble());
                    assertThat(at[1]).isBetween(box.get(1).asDouble(), box.get(3).asDouble());
                });
            }
            if (extent.has("temporal")) {
                assertThat(extent.get("temporal").get("interval").size()).isEqualTo(1);
                String begin = extent.get("temporal").get("interval").get(0).get(0).asString().substring(0, 10);
                for (JsonNode feature : page.get("features")) {
                    assertThat(feature.at("/properties/validFrom").asString(begin)).isGreaterThanOrEqualTo(begin);
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/core/sfc-md-op, sfc-md-success, sfc-md-links")
    void oneCollectionSaysWhatTheListSaysOfIt() throws Exception {
        for (JsonNode listed : ogc.json("/collections").get("collections")) {
            JsonNode one = ogc.json("/collections/" + listed.get("id").asString());
            for (String member : List.of("id", "title", "description", "extent", "itemType", "crs", "storageCrs")) {
                assertThat(one.get(member)).as(member).isEqualTo(listed.get(member));
            }
            assertThat(itemTypes(one)).isEqualTo(FORMS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=500", "?bbox=114.2,29.7,114.3,29.8", "?datetime=2015-01-01", "?datetime=../2015-01-01",
        "?bbox=114.2,29.7,114.3,29.8&datetime=2000-01-01/.."})
    @DisplayName("/conf/core/fc-op, fc-response, fc-links, fc-timeStamp, fc-numberMatched, fc-numberReturned")
    void itemsAreAFeatureCollectionThatCountsItself(String query) throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode page = ogc.json("/collections/" + id + "/items" + query);
            assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
            assertThat(page.get("features").isArray()).isTrue();
            assertThat(list(page.get("links"))).allSatisfy(link -> assertThat(link.has("rel") && link.has("type")).isTrue());
            Set<String> others = list(page.get("links")).stream().filter(link -> Set.of("self", "alternate").contains(link.get("rel")
                    .asString()))
                    .map(link -> link.get("type").asString()).collect(Collectors.toSet());
            assertThat(others).isEqualTo(FORMS);
            assertThat(OffsetDateTime.parse(page.get("timeStamp").asString())).isBetween(OffsetDateTime.now().minusMinutes(1),
                    OffsetDateTime.now().plusMinutes(1));
            assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
            assertThat(ogc.pages("/collections/" + id + "/items" + query).stream().mapToInt(one -> one.get("features").size()).sum())
                    .as("all pages of " + id + query).isEqualTo(page.get("numberMatched").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"114.2,29.7,114.3,29.8", "-1.5,50.0,1.5,53.0", "-80.0,-5.0,-70.0,5.0", "177.0,65.0,-177.0,70.0",
        "-180.0,85.0,180.0,90.0", "-180.0,-90.0,180.0,-85.0"})
    @DisplayName("/conf/core/fc-bbox-response")
    void aBoxFindsWhatMeetsItAndWhatHasNoPlace(String box) throws Exception {
        double[] edges = java.util.Arrays.stream(box.split(",")).mapToDouble(Double::parseDouble).toArray();
        for (String id : List.of("markers", "names", "divisions")) {
            List<JsonNode> all = list(ogc.json("/collections/" + id + "/items?limit=10000").get("features"));
            List<String> found = ids(ogc.json("/collections/" + id + "/items?limit=10000&bbox=" + box));
            for (JsonNode feature : all) {
                JsonNode geometry = feature.get("geometry");
                boolean anInside = geometry.isNull() || positions(geometry).stream().anyMatch(at -> at[1] >= edges[1] && at[1] <= edges[3]
                        && (edges[0] <= edges[2] ? at[0] >= edges[0] && at[0] <= edges[2] : at[0] >= edges[0] || at[0] <= edges[2]));
                if (anInside || !id.equals("divisions")) {
                    assertThat(found.contains(feature.get("id").asString())).as(id + " " + feature.get("id")).isEqualTo(anInside);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    @DisplayName("/conf/core/fc-limit-response")
    void noMoreThanTheLimitIsReturnedAndNoMoreThanTheHighest(int limit) throws Exception {
        for (String id : COLLECTIONS) {
            assertThat(ogc.json("/collections/" + id + "/items?limit=" + limit).get("features").size()).isLessThanOrEqualTo(limit);
            assertThat(ogc.json("/collections/" + id + "/items?limit=10001").get("features").size()).isLessThanOrEqualTo(10_000);
        }
    }

    @Test
    @DisplayName("/conf/core/fc-time-response")
    void aTimeFindsWhatHeldThenAndWhatHasNoTime() throws Exception {
        for (String time : List.of("2012-06-01", "2012-06-01T00:00:00Z", "2012-06-01/2012-06-01", "../2012-06-01", "2012-06-01/..")) {
            for (JsonNode line : ogc.json("/collections/lines/items?limit=1000&datetime=" + time).get("features")) {
                JsonNode from = line.get("properties").get("validFrom");
                JsonNode to = line.get("properties").get("validTo");
                assertThat(time.endsWith("/..") || from.isNull() || from.asString().compareTo("2012-06-01") <= 0).as(time + line).isTrue();
                assertThat(time.startsWith("../") || to.isNull() || to.asString().compareTo("2012-06-01") > 0).as(time + line).isTrue();
            }
        }
        int timeless = (int) list(ogc.json("/collections/names/items?limit=10000").get("features")).stream()
                .filter(name -> name.get("properties").get("validFrom").isNull() && name.get("properties").get("validTo").isNull()).count();
        assertThat(ogc.json("/collections/names/items?limit=1&datetime=1066-10-14").get("numberMatched").asInt())
                .isGreaterThanOrEqualTo(timeless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=unlimited", "limit=0", "bbox=1,2,3", "datetime=today", "unknownQueryParameter14321=1", "Limit=1"})
    @DisplayName("/conf/core/query-param-invalid, query-param-unknown")
    void whatIsNotValidOrNotKnownIs400(String query) throws Exception {
        for (String path : List.of("", "/conformance", "/collections")) {
            ogc.refusal(400, path + "?" + query);
        }
        for (String id : COLLECTIONS) {
            ogc.refusal(400, "/collections/" + id + "/items?" + query);
        }
    }

    @Test
    @DisplayName("/conf/core/f-op, f-success, f-links")
    void everyFeatureIsFoundByItsIdWithLinksToItselfItsFormsAndItsCollection() throws Exception {
        for (String id : COLLECTIONS) {
            for (String feature : ids(ogc.json("/collections/" + id + "/items?limit=5"))) {
                JsonNode one = ogc.json("/collections/" + id + "/items/" + feature);
                assertThat(one.get("type").asString()).isEqualTo("Feature");
                assertThat(href(one, "self")).endsWith("/items/" + feature);
                assertThat(href(one, "collection")).isEqualTo(ogc.landing() + "/collections/" + id);
                assertThat(list(one.get("links")).stream().filter(link -> link.get("rel").asString().equals("alternate"))).hasSize(2);
            }
            ogc.refusal(404, "/collections/" + id + "/items/there-is-no-such-feature");
        }
    }

    private static Set<String> itemTypes(JsonNode collection) {
        return list(collection.get("links")).stream().filter(link -> link.get("rel").asString().equals("items"))
                .map(link -> link.get("type").asString()).collect(Collectors.toSet());
    }

    static List<double[]> positions(JsonNode geometry) {
        List<double[]> positions = new ArrayList<>();
        if (!geometry.isNull()) {
            collect(geometry.get("coordinates"), positions);
        }
        return positions;
    }

    private static void collect(JsonNode node, List<double[]> positions) {
        if (node.get(0).isNumber()) {
            positions.add(new double[] {node.get(0).asDouble(), node.get(1).asDouble()});
        } else {
            node.forEach(child -> collect(child, positions));
        }
    }
}
