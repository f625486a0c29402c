package org.merestone.web.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Names with their times as linked data, and the names of a table matched to places. */
@ServedTest
class LinkedPlacesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    void aPlaceThatWasRenamedHasItsNamesWithTheirTimes() {
        String id = jdbc.sql("""
                select cast(p.id as varchar) from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and n.valid_to is not null and n.superseded_at is null order by p.id fetch first 1 rows only""")
                .query(String.class).single();
        HttpResponse<String> answer = anybody.get("/places/" + id + ".jsonld");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/ld+json");
        JsonNode feature = Visitor.read(answer.body()).get("features").get(0);
        assertThat(feature.get("@id").asString()).endsWith("/places/" + id);
        assertThat(feature.get("names")).anySatisfy(name -> assertThat(name.get("when").get("timespans").get(0).has("end")).isTrue());
        assertThat(feature.get("names").get(0).get("lang").asString()).isEqualTo("zh-Hans");
        assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).isBetween(113.0, 115.0);
    }

    @Test
    void thePlacesOwnAddressAnswersInTheFormThatTheReaderLikes() {
        String id = jdbc.sql("select cast(id as varchar) from place where secrecy = 'PUBLIC' order by id fetch first 1 rows only")
                .query(String.class).single();
        assertThat(accepting("/places/" + id, "application/ld+json").body()).isEqualTo(anybody.get("/places/" + id + ".jsonld").body())
                .contains("许可");
        for (String page : new String[] {"text/html,application/xhtml+xml,*/*;q=0.8", "*/*"}) {
            assertThat(accepting("/places/" + id, page).headers().firstValue("content-type").orElse("")).startsWith("text/html");
        }
    }

    @Test
    void aDivisionHasTheNamesOfItsVersionsAndAPointInside() {
        HttpResponse<String> answer = anybody.get("/divisions/990121101.jsonld");
        JsonNode document = Visitor.read(answer.body());
        assertThat(document.get("rights").asString()).contains("许可");
        JsonNode division = document.get("features").get(0);
        assertThat(division.get("names").get(0).get("toponym").asString()).containsPattern("\\p{IsHan}");
        assertThat(division.get("names").get(0).get("when").get("timespans").get(0).get("start").get("in").asString()).matches("\\d{4}-.*");
        JsonNode at = division.get("geometry").get("coordinates");
        assertThat(anybody.get("/api/v1/where?lon=" + at.get(0) + "&lat=" + at.get(1)).body()).contains("990121101");
        assertThat(anybody.get("/divisions/110000.jsonld").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> accepting(String path, String accept) {
        return anybody.send(HttpRequest.newBuilder(anybody.address().resolve(path)).header("Accept", accept));
    }

    @Test
    void whatIsNotPublicIsNoLinkedData() {
        String secret = jdbc.sql("select cast(id as varchar) from place where secrecy <> 'PUBLIC' fetch first 1 rows only")
                .query(String.class).single();
        assertThat(anybody.get("/places/" + secret + ".jsonld").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/places/nothing.jsonld").statusCode()).isEqualTo(400);
    }

    @Test
    void theServiceSaysWhatItIs() {
        JsonNode manifest = anybody.json("/reconcile");
        assertThat(manifest.get("versions")).anySatisfy(version -> assertThat(version.asString()).isEqualTo("0.2"));
        assertThat(manifest.get("view").get("url").asString()).endsWith("/places/{{id}}");
        assertThat(manifest.get("suggest").get("entity").get("service_path").asString()).isEqualTo("/reconcile/suggest");
    }

    @Test
    void aBatchOfNamesIsMatchedAndAnAmbiguousOneIsLeftToAPerson() {
        String alone = jdbc.sql("""
                select min(n.name) from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and n.kind = 'STANDARD' and n.valid_to is null and n.superseded_at is null
                  and p.class_code like '22%' group by n.name having count(*) = 1 order by n.name fetch first 1 rows only""")
                .query(String.class).single();
        String queries = "{\"q0\":{\"query\":\"" + alone + "\",\"limit\":3},\"q1\":{\"query\":\"\"},\"q2\":{\"query\":\"" + alone
                + "\",\"type\":\"11\"}}";
        JsonNode answers = Visitor.read(form("/reconcile", "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)).body());
        JsonNode best = answers.get("q0").get("result").get(0);
        assertThat(best.get("name").asString()).isEqualTo(alone);
        assertThat(best.get("score").asDouble()).isEqualTo(100.0);
        assertThat(best.get("type").get(0).get("id").asString()).startsWith("22");
        assertThat(answers.get("q2").get("result").size()).as("no place of that class bears it").isZero();
        assertThat(anybody.json("/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8))).isEqualTo(answers);
        assertThat(anybody.json("/reconcile/suggest?prefix=" + URLEncoder.encode(alone, StandardCharsets.UTF_8)).get("result").get(0)
                .get("name").asString()).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{\"q\":{\"query\":\"a\",\"type\":\"x\"}}", "5"})
    void whatIsNoBatchIsRefusedWithASentence(String queries) {
        assertThat(anybody.get("/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> form(String path, String fields) {
        return anybody.send(HttpRequest.newBuilder(anybody.address().resolve(path)).header("Content-Type",
                "application/x-www-form-urlencoded")
                .header("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofString(fields)));
    }
}
