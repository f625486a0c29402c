package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The abstract tests of OGC API Features 1.0 on the features (A.2.7, A.2.8), and that they are those of the register. */
@ServedTest
class ItemsTest extends ServedOgc {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageIsAFeatureCollectionWithItsCountsAndLinks() throws Exception {
        for (String id : COLLECTIONS) {
            HttpResponse<String> answer = ogc.get("/collections/" + id + "/items");
            assertThat(type(answer)).isEqualTo("application/geo+json");
            assertThat(answer.headers().firstValue("content-crs")).contains("<" + OgcClient.CRS84 + ">");
            JsonNode page = ogc.json("/collections/" + id + "/items");
            assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
            assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
            assertThat(Instant.parse(page.get("timeStamp").asString())).isBefore(Instant.now().plusSeconds(1)).isAfter(Instant.now()
                    .minusSeconds(60));
            assertThat(list(page.get("links"))).allSatisfy(link -> assertThat(link.has("rel") && link.has("type")).isTrue());
            assertThat(list(page.get("links")).stream().filter(link -> link.get("rel").asString().equals("alternate"))
                    .map(link -> link.get("type").asString())).containsExactlyInAnyOrder("text/html", "application/vnd.ogc.fg+json",
                            "text/csv;charset=UTF-8");
        }
    }

    @Test
    void theTermsLeaveWithTheFeatures() throws Exception {
        JsonNode page = ogc.json("/collections/lines/items?limit=1");
        JsonNode one = ogc.json("/collections/lines/items/" + OgcClient.ids(page).get(0));
        for (JsonNode document : List.of(page, one)) {
            assertThat(document.get("attribution").asString()).contains("许可：", "地图未经审查").isEqualTo(
                    ogc.json("/collections/lines").get("attribution").asString());
        }
    }

    @Test
    void countsAreThoseOfTheDatabase() throws Exception {
        assertThat(matched("lines")).isEqualTo(count("""
                select count(*) from boundary_line_version where stage = 'IN_FORCE' and superseded_at is null
                and classification = 'PUBLIC' and valid_to is null""")).isPositive();
        assertThat(matched("divisions"))
                .isEqualTo(count("select count(*) from division_version where superseded_at is null and valid_to is null"));
        assertThat(matched("names")).isEqualTo(count("select count(*) from place where secrecy = 'PUBLIC'")).isGreaterThan(100);
        assertThat(matched("markers")).isPositive();
        assertThat(matched("notices")).isEqualTo(count("""
                select count(*) from public_notice where from_day <= current_date
                  and (kind = 'ANNOUNCEMENT' or to_day >= current_date)"""));
    }

    @Test
    void whatIsNotPublicIsInNoCollection() throws Exception {
        List<String> secret = jdbc.sql("select cast(id as varchar) from place where secrecy <> 'PUBLIC'").query(String.class).list();
        List<String> drafts = jdbc.sql("select cast(id as varchar) from boundary_line_version where stage = 'DRAFT'")
                .query(String.class).list();
        assertThat(secret).isNotEmpty();
        assertThat(drafts).isNotEmpty();
        Set<String> known = allIds("names");
        assertThat(known).doesNotContainAnyElementsOf(secret);
        assertThat(allIds("lines")).doesNotContainAnyElementsOf(drafts);
        ogc.refusal(404, "/collections/names/items/" + secret.get(0));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        List<JsonNode> pages = ogc.pages("/collections/names/items?limit=37");
        List<String> ids = pages.stream().flatMap(page -> ids(page).stream()).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted().hasSize(matched("names"));
        assertThat(pages).allSatisfy(page -> assertThat(page.get("numberMatched").asInt()).isEqualTo(ids.size()));
        assertThat(pages.get(0).get("features").size()).isEqualTo(37);
        assertThat(href(pages.get(pages.size() - 1), "next")).isEmpty();
    }

    /** As clients page that know nothing of links; a page reached so is followed by its link like any other. */
    @Test
    void aPageMayBeAskedForByNumber() throws Exception {
        List<String> all = ids(ogc.json("/collections/markers/items?limit=10000"));
        assertThat(ids(ogc.json("/collections/markers/items?limit=5&offset=0"))).isEqualTo(all.subList(0, 5));
        JsonNode second = ogc.json("/collections/markers/items?offset=5&limit=5");
        assertThat(ids(second)).isEqualTo(all.subList(5, 10));
        assertThat(second.get("numberMatched").asInt()).isEqualTo(all.size());
        assertThat(href(second, "next")).doesNotContain("offset");
        assertThat(ids(ogc.json(href(second, "next")))).isEqualTo(all.subList(10, 15));
        assertThat(ids(ogc.json("/collections/markers/items?offset=999999"))).isEmpty();
    }

    @Test
    void theNextPageKeepsWhatWasAskedFor() throws Exception {
        String classCode = list(ogc.json("/collections/names/items?limit=1000").get("features")).stream()
                .map(name -> name.get("properties").get("classCode").asString())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        List<JsonNode> pages = ogc.pages("/collections/names/items?limit=3&lang=en&bbox=113,29,115,31&classCode=" + classCode);
        assertThat(pages).hasSizeGreaterThan(1);
        List<JsonNode> features = pages.stream().flatMap(page -> list(page.get("features")).stream()).toList();
        assertThat(features).hasSize(pages.get(0).get("numberMatched").asInt())
                .allSatisfy(feature -> assertThat(feature.get("properties").get("classCode").asString()).isEqualTo(classCode));
        assertThat(href(pages.get(0), "next")).contains("bbox=113%2C29%2C115%2C31").contains("lang=en").contains("classCode=" + classCode);
    }

    @Test
    void aPageBehindAnIdThatIsGoneStillFollows() throws Exception {
        List<String> all = ids(ogc.json("/collections/markers/items?limit=10000"));
        String gone = all.get(3).substring(0, 35) + "0"; // sorts at or before the fourth
        assertThat(ids(ogc.json("/collections/markers/items?limit=2&after=" + gone)))
                .isEqualTo(all.stream().filter(id -> id.compareTo(gone) > 0).limit(2).toList());
    }

    @Test
    void aPropertyChoosesTheFeaturesThatHaveIt() throws Exception {
        JsonNode one = ogc.json("/collections/divisions/items?level=TOWNSHIP&limit=1").get("features").get(0);
        String name = one.get("properties").get("name").asString();
        JsonNode found = ogc.json("/collections/divisions/items?level=TOWNSHIP&name=" + encoded(name));
        assertThat(found.get("numberMatched").asInt()).isEqualTo(1);
        assertThat(ids(found)).containsExactly(one.get("id").asString());
        assertThat(ogc.json("/collections/divisions/items?level=TOWNSHIP&name=" + encoded("无此镇")).get("numberMatched").asInt()).isZero();
        ogc.refusal(400, "/collections/lines/items?lengthMetres=long");
        ogc.refusal(400, "/collections/lines/items?validFrom=2020-13-01");
    }

    @Test
    void oneFeatureIsFoundByItsIdWithTheWayBack() throws Exception {
        for (String id : List.of("divisions", "lines", "markers", "names")) {
            JsonNode listed = ogc.json("/collections/" + id + "/items?limit=2").get("features").get(1);
            JsonNode one = ogc.json("/collections/" + id + "/items/" + listed.get("id").asString());
            assertThat(one.get("geometry")).isEqualTo(listed.get("geometry"));
            assertThat(one.get("properties")).isEqualTo(listed.get("properties"));
            assertThat(href(one, "collection")).isEqualTo(ogc.landing() + "/collections/" + id);
            assertThat(href(one, "self")).endsWith(one.get("id").asString());
            assertThat(href(one, "alternate")).isNotEmpty();
        }
        ogc.refusal(404, "/collections/lines/items/nothing");
        ogc.refusal(400, "/collections/lines/items/nothing?colour=red");
    }

    @Test
    void anOpenEndedBoxFindsWhatMeetsItAndNothingElse() throws Exception {
        JsonNode point = ogc.json("/collections/names/items?limit=1").get("features").get(0);
        double lon = point.get("geometry").get("coordinates").get(0).asDouble();
        double lat = point.get("geometry").get("coordinates").get(1).asDouble();
        String around = (lon - 1e-6) + "," + (lat - 1e-6) + "," + (lon + 1e-6) + "," + (lat + 1e-6);
        assertThat(ids(ogc.json("/collections/names/items?bbox=" + around))).contains(point.get("id").asString());
        String withHeights = (lon - 1e-6) + "," + (lat - 1e-6) + ",-10," + (lon + 1e-6) + "," + (lat + 1e-6) + ",9000";
        assertThat(ids(ogc.json("/collections/names/items?bbox=" + withHeights))).contains(point.get("id").asString());
        assertThat(ogc.json("/collections/names/items?bbox=-10,-10,10,10").get("numberMatched").asInt()).isZero();
        // From 170° east across the antimeridian to 120° east lies the whole county, from 170° to -120° nothing of it.
        assertThat(ogc.json("/collections/names/items?limit=1&bbox=170,-60,120,60").get("numberMatched").asInt())
                .isEqualTo(matched("names"));
        assertThat(ogc.json("/collections/names/items?limit=1&bbox=170,-60,-120,60").get("numberMatched").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=unlimited", "limit=0", "limit=-1", "limit=1.5", "limit=", "bbox=1,2,3", "bbox=a,b,c,d", "bbox=",
        "bbox=1,2,3,4,5",
        "bbox=114,30,115,29", "bbox=NaN,0,1,1", "bbox=181,0,182,1", "datetime=yesterday", "datetime=2020-13-01",
        "datetime=2021-01-01/2020-01-01",
        "datetime=/", "datetime=2020", "crs=EPSG:4490", "bbox-crs=nonsense&bbox=1,1,2,2", "after=", "f=gml", "unknownQueryParameter10042=1",
        "limit=1&limit=2", "bbox=1,1,2,2&BBOX=3", "offset=-1", "offset=", "offset=9999999999"})
    void aRequestThatIsNotUnderstoodIsRefusedWithASentence(String query) throws Exception {
        for (String id : COLLECTIONS) {
            assertThat(ogc.refusal(400, "/collections/" + id + "/items?" + query)).hasSizeGreaterThan(5);
        }
    }

    @Test
    void moreThanTheHighestLimitIsTakenForIt() throws Exception {
        assertThat(ogc.json("/collections/markers/items?limit=1000000").get("numberReturned").asInt()).isEqualTo(matched("markers"));
    }

    @Test
    void nothingOfABodyIsSentForHead() throws Exception {
        HttpResponse<String> head = ogc.send("HEAD", "/collections/lines/items");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(type(head)).isEqualTo("application/geo+json");
        assertThat(head.headers().firstValue("content-crs")).isPresent();
    }

    @Test
    void aSpreadsheetReadsATableOfTheSameFeatures() throws Exception {
        HttpResponse<String> table = ogc.get("/collections/names/items?f=csv&limit=5");
        assertThat(type(table)).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.body()).as("the mark by which Excel knows UTF-8").startsWith("\ufeffid,name,romanization,");
        List<String> lines = table.body().lines().toList();
        assertThat(lines).hasSize(6);
        JsonNode first = ogc.json("/collections/names/items?limit=1").get("features").get(0);
        assertThat(lines.get(1)).startsWith(first.get("id").asString() + "," + first.get("properties").get("name").asString() + ",");
        assertThat(lines.get(1)).endsWith("," + first.get("geometry").get("coordinates").get(1).asString());
        String next = table.headers().firstValue("link").orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");
        assertThat(ogc.get(next).body().lines().toList().get(1)).isNotEqualTo(lines.get(1));
        assertThat(type(ogc.get("/collections/names/items", "Accept", "text/csv"))).startsWith("text/csv");
        ogc.refusal(400, "/collections/names/items/" + first.get("id").asString() + "?f=csv");
    }

    @Test
    void polygonsRunAsGeoJsonWantsThem() throws Exception {
        JsonNode town = list(ogc.json("/collections/divisions/items?level=TOWNSHIP&limit=1000").get("features")).stream()
                .filter(feature -> !feature.get("geometry").isNull()).findFirst().orElseThrow();
        JsonNode rings = town.get("geometry").get("type").asString().equals("Polygon") ? town.get("geometry").get("coordinates")
                : town.get("geometry").get("coordinates").get(0);
        assertThat(twiceTheArea(rings.get(0))).as("shells run counter-clockwise").isPositive();
        assertThat(rings.get(0).get(0)).isEqualTo(rings.get(0).get(rings.get(0).size() - 1));
    }

    @Test
    void thePageOfItemsSaysAllWithoutAScript() throws Exception {
        HttpResponse<String> page = ogc.get("/collections/lines/items?limit=2", "Accept", "text/html");
        assertThat(type(page)).startsWith("text/html");
        JsonNode feature = ogc.json("/collections/lines/items?limit=1").get("features").get(0);
        assertThat(page.body()).contains(feature.get("properties").get("name").asString()).contains("rel=\"next\"")
                .contains("/ogc/collections/lines/items/" + feature.get("id").asString()).doesNotContain("??");
        assertThat(ogc.get("/collections/lines/items/" + feature.get("id").asString() + "?f=html").body())
                .contains(feature.get("properties").get("code").asString());
        assertThat(ogc.get("/collections/notices/items?f=html").body()).contains("没有符合的要素");
    }

    private static double twiceTheArea(JsonNode ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).get(0).asDouble() * ring.get(i).get(1).asDouble() - ring.get(i).get(0).asDouble() * ring.get(i - 1)
                    .get(1).asDouble();
        }
        return sum;
    }

    private Set<String> allIds(String collection) throws Exception {
        return ogc.pages("/collections/" + collection + "/items?limit=500").stream().flatMap(page -> ids(page).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private int matched(String collection) throws Exception {
        return ogc.json("/collections/" + collection + "/items?limit=1").get("numberMatched").asInt();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
