package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.CRS84;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API Features 1.0 on what stands before the features: landing page, conformance, collections (A.2.2 to A.2.6).
 */
@ServedTest
class LandingAndCollectionsTest extends ServedOgc {

    @Test
    void theLandingPageLeadsToDefinitionConformanceAndData() throws Exception {
        JsonNode landing = ogc.json("");
        for (String rel : Set.of("self", "alternate", "service-desc", "service-doc", "conformance", "data")) {
            assertThat(href(landing, rel)).as(rel).startsWith(ogc.landing());
            assertThat(ogc.get(href(landing, rel)).statusCode()).as(rel).isEqualTo(200);
        }
        assertThat(list(landing.get("links"))).allSatisfy(link -> assertThat(link.get("type").asString()).isNotEmpty());
        assertThat(ogc.json("/").get("title")).isEqualTo(landing.get("title"));
    }

    @Test
    void itConformsToCoreGeoJsonHtmlOpenApiAndCoordinateSystems() throws Exception {
        assertThat(texts(ogc.json("/conformance").get("conformsTo"))).contains(
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void fiveCollectionsAreListedWithTheirLinksAndSystems() throws Exception {
        JsonNode document = ogc.json("/collections");
        assertThat(list(document.get("collections")).stream().map(one -> one.get("id").asString())).isEqualTo(COLLECTIONS);
        for (JsonNode collection : document.get("collections")) {
            assertThat(list(collection.get("links"))).allSatisfy(link -> assertThat(link.has("rel") && link.has("type")).isTrue());
            Set<String> itemTypes = list(collection.get("links")).stream().filter(link -> link.get("rel").asString().equals("items"))
                    .map(link -> link.get("type").asString()).collect(Collectors.toSet());
            assertThat(itemTypes).containsExactlyInAnyOrder("application/geo+json", "application/vnd.ogc.fg+json", "text/html",
                    "text/csv;charset=UTF-8");
            assertThat(texts(collection.get("crs"))).startsWith(CRS84, epsg(4490), epsg(4326), epsg(3857)).doesNotHaveDuplicates();
            assertThat(texts(collection.get("crs"))).contains(collection.get("storageCrs").asString());
            assertThat(collection.get("storageCrs").asString()).isEqualTo(epsg(4490));
        }
    }

    @Test
    void theInventedCountyLiesInTheZoneOf114DegreesAndNoOther() throws Exception {
        // Around 114.3° the 3° zone is number 38: EPSG 4547 without the number in front, 4526 with it (EPSG registry).
        assertThat(texts(ogc.json("/collections/lines").get("crs"))).hasSize(6).contains(epsg(4547), epsg(4526));
    }

    @Test
    void oneCollectionSaysTheSameAsTheList() throws Exception {
        for (JsonNode listed : ogc.json("/collections").get("collections")) {
            JsonNode one = ogc.json("/collections/" + listed.get("id").asString());
            for (String member : Set.of("id", "title", "extent", "crs", "storageCrs", "itemType")) {
                assertThat(one.get(member)).as(member).isEqualTo(listed.get(member));
            }
            assertThat(href(one, "self")).isEqualTo(href(listed, "self"));
        }
    }

    @Test
    void theExtentHoldsEveryFeature() throws Exception {
        JsonNode bbox = ogc.json("/collections/names").get("extent").get("spatial").get("bbox").get(0);
        JsonNode inside = ogc.json("/collections/names/items?limit=1&bbox=" + bbox.toString().replaceAll("[\\[\\]\\s]", ""));
        assertThat(inside.get("numberMatched")).isEqualTo(ogc.json("/collections/names/items?limit=1").get("numberMatched"));
        assertThat(bbox.get(0).asDouble()).isBetween(113.0, 115.0);
        assertThat(bbox.get(1).asDouble()).as("CRS84 puts the latitude second").isBetween(29.0, 31.0);
    }

    @Test
    void theTimeOfACollectionHasTwoEndsInUniversalTime() throws Exception {
        for (String id : Set.of("divisions", "lines", "markers")) {
            JsonNode interval = ogc.json("/collections/" + id).get("extent").get("temporal").get("interval").get(0);
            assertThat(OffsetDateTime.parse(interval.get(0).asString())).isBefore(OffsetDateTime.parse(interval.get(1).asString()));
        }
    }

    @Test
    void aCollectionThatIsNotThereIsAProblemOf404() throws Exception {
        assertThat(ogc.refusal(404, "/collections/castles")).contains("castles");
        ogc.refusal(404, "/collections/castles/items");
        ogc.refusal(404, "/collections/castles/queryables");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/conformance", "/collections", "/collections/lines", "/api", "/collections/lines/queryables"})
    void everyDocumentIsAPageTooAndRefusesWhatItDoesNotKnow(String path) throws Exception {
        HttpResponse<String> page = ogc.get(path, "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("<main id=\"content\"").doesNotContain("??");
        ogc.refusal(400, path + "?colour=red");
        ogc.refusal(400, path + "?f=xml");
    }

    @ParameterizedTest
    @CsvSource({"?f=json, application/json", "/conformance, application/json", "/collections, application/json",
        "/collections/names, application/json", "/collections/names/queryables, application/schema+json"})
    void withoutAWishADocumentIsJson(String path, String expected) throws Exception {
        HttpResponse<String> answer = ogc.get(path);
        assertThat(type(answer)).isEqualTo(expected);
        assertThat(ogc.send("HEAD", path).statusCode()).isEqualTo(200);
        assertThat(ogc.send("HEAD", path).body()).isEmpty();
    }

    @Test
    void titlesSpeakTheReadersLanguage() throws Exception {
        assertThat(ogc.json("/collections/lines").get("title").asString()).isEqualTo("界线");
        assertThat(ogc.json("/collections/lines?lang=en").get("title").asString()).isEqualTo("Boundary lines");
        assertThat(ogc.get("/collections/lines/items?f=html&lang=en&limit=1").body()).contains("Legal status").contains("Next page");
        assertThat(ogc.get("/collections/lines/items?f=html&limit=1").body()).contains("法律地位").contains("下一页");
    }

    @Test
    void thePageOfAFormNeverPassesForTheOther() throws Exception {
        String tag = ogc.get("/collections", "Accept", "text/html").headers().firstValue("etag").orElseThrow();
        assertThat(ogc.get("/collections", "Accept", "text/html", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(ogc.get("/collections", "Accept", "application/json", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void queryablesAreASchemaOfTheProperties() throws Exception {
        JsonNode schema = ogc.json("/collections/lines/queryables");
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asString()).isEqualTo(ogc.landing() + "/collections/lines/queryables");
        assertThat(schema.get("properties").get("lengthMetres").get("type").asString()).isEqualTo("number");
        assertThat(schema.get("properties").get("validFrom").get("format").asString()).isEqualTo("date");
        assertThat(schema.get("properties").get("geometry").get("format").asString()).isEqualTo("geometry-multilinestring");
        JsonNode properties = ogc.json("/collections/lines/items?limit=1").get("features").get(0).get("properties");
        properties.propertyNames().forEach(name -> assertThat(schema.get("properties").has(name)).as(name).isTrue());
    }
}
