package org.merestone.web.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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

    /** The format's own rules (1.2): a record has a time, every span a start, and a place without a position null for its geometry. */
    @Test
    void everyRecordKeepsTheRulesOfTheFormat() {
        JsonNode places = anybody.json("/stname/listPub?size=100").get("records");
        assertThat(places.size()).isEqualTo(100);
        for (JsonNode place : places) {
            keepsTheRules(Visitor.read(anybody.get("/places/" + place.get("id").asString() + ".jsonld").body()).get("features").get(0));
        }
        for (String code : jdbc.sql("select distinct code from division_version where superseded_at is null").query(String.class).list()) {
            keepsTheRules(Visitor.read(anybody.get("/divisions/" + code + ".jsonld").body()).get("features").get(0));
        }
    }

    private static void keepsTheRules(JsonNode feature) {
        assertThat(feature.get("@id").asString()).startsWith("http");
        assertThat(feature.get("properties").get("title").asString()).isNotBlank();
        assertThat(feature.has("geometry")).isTrue();
        assertThat(feature.get("names")).isNotEmpty().anySatisfy(name -> assertThat(name.get("citations").size()).isPositive());
        assertThat(feature.get("when").get("timespans").size()).isPositive();
        for (JsonNode when : feature.findValues("when")) {
            for (JsonNode span : when.get("timespans")) {
                assertThat(span.get("start").propertyNames()).as(feature.toString()).isSubsetOf("in", "latest").hasSize(1);
                assertThat(span.get("end").propertyNames()).isSubsetOf("in", "earliest", "latest").hasSize(1);
            }
        }
    }

    @Test
    void aNameThatStandsHasNoLastDayAndOneWithoutAFirstDayBeganByToday() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        LocalDate from = LocalDate.of(1985, 6, 30);
        assertThat(LinkedDocument.when(from, null, true, day)).hasToString("{timespans=[{start={in=1985-06-30}, end={earliest=2026-03-01}}]}");
        assertThat(LinkedDocument.when(null, null, true, day)).hasToString("{timespans=[{start={latest=2026-03-01}, end={earliest=2026-03-01}}]}");
        assertThat(LinkedDocument.when(null, from, false, day)).hasToString("{timespans=[{start={latest=1985-06-30}, end={in=1985-06-30}}]}");
        assertThat(LinkedDocument.when(from, null, false, day)).hasToString("{timespans=[{start={in=1985-06-30}, end={latest=2026-03-01}}]}");
        assertThat(LinkedDocument.when(null, null, false, day)).as("nothing is known").isEmpty();
    }

    @Test
    void aPlaceIsPartOfADivisionThatHasARecordOfItsOwn() {
        String id = jdbc.sql("select cast(id as varchar) from place where secrecy = 'PUBLIC' order by id fetch first 1 rows only")
                .query(String.class).single();
        String part = Visitor.read(anybody.get("/places/" + id + ".jsonld").body()).get("features").get(0).get("relations").get(0)
                .get("relationTo").asString();
        assertThat(Visitor.read(anybody.get(part + ".jsonld").body()).get("features").get(0).get("@id").asString()).isEqualTo(part);
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

    @Test
    void aPlaceIsFoundByItsIdAndAnEmptyCellFindsNothing() {
        String id = jdbc.sql("select cast(id as varchar) from place where secrecy = 'PUBLIC' order by id fetch first 1 rows only")
                .query(String.class).single();
        String secret = jdbc.sql("select cast(id as varchar) from place where secrecy <> 'PUBLIC' fetch first 1 rows only")
                .query(String.class).single();
        JsonNode answers = reconciled("{\"q0\":{\"query\":\"" + id + "\"},\"q1\":{\"query\":\" \"},\"q2\":{\"query\":\"" + secret + "\"}}");
        assertThat(answers.get("q0").get("result").size()).isEqualTo(1);
        assertThat(answers.get("q0").get("result").get(0).get("id").asString()).isEqualTo(id);
        assertThat(answers.get("q0").get("result").get(0).get("match").asBoolean()).isTrue();
        assertThat(answers.get("q1").get("result").size()).isZero();
        assertThat(answers.get("q2").get("result").size()).isZero();
        assertThat(anybody.json("/reconcile/suggest?prefix=" + id).get("result").get(0).get("id").asString()).isEqualTo(id);
        assertThat(anybody.json("/reconcile/suggest?prefix=" + secret).get("result").size()).isZero();
    }

    @Test
    void ofTwoThatBearTheNameNoneIsSureHoweverFewAreWanted() {
        String twice = jdbc.sql("""
                select min(n.name) from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and n.kind = 'STANDARD' and n.valid_to is null and n.superseded_at is null
                group by n.name having count(*) > 1 order by n.name fetch first 1 rows only""").query(String.class).single();
        JsonNode only = reconciled("{\"q\":{\"query\":\"" + twice + "\",\"limit\":1}}").get("q").get("result");
        assertThat(only.size()).isEqualTo(1);
        assertThat(only.get(0).get("match").asBoolean()).isFalse();
    }

    @Test
    void ofSeveralTypesAPlaceMayHaveAny() {
        JsonNode both = reconciled("{\"q\":{\"query\":\"山\",\"type\":[\"134\",\"22\"],\"limit\":50}}").get("q").get("result");
        assertThat(both).extracting(place -> place.get("type").get(0).get("id").asString().substring(0, 2)).contains("13", "22")
                .allMatch(type -> type.equals("13") || type.equals("22"));
    }

    @Test
    void suggestionsGoOnBehindACursorAndWhatElseAClientSendsIsPassedOver() {
        String asked = "/reconcile/suggest?spell=always&exact=false&lang=en&prefix=" + URLEncoder.encode("山", StandardCharsets.UTF_8);
        JsonNode first = anybody.json(asked).get("result");
        JsonNode rest = anybody.json(asked + "&cursor=4").get("result");
        assertThat(first.size()).isEqualTo(10);
        assertThat(rest.get(0)).isEqualTo(first.get(4));
        assertThat(rest.size()).isGreaterThan(6);
        assertThat(anybody.json(asked + "&cursor=100000").get("result").size()).isZero();
        assertThat(anybody.get(asked + "&cursor=-1").statusCode()).isEqualTo(400);
        assertThat(first.get(0).get("notable").get(0).get("id").asString()).matches("[0-9]{5}");
    }

    @Test
    void aMatchedTableIsGivenFurtherColumns() {
        JsonNode proposed = anybody.json("/reconcile/properties?type=215");
        assertThat(proposed.get("type").asString()).isEqualTo("215");
        assertThat(proposed.get("properties")).extracting(column -> column.get("id").asString()).contains("romanization", "lon", "meaning");
        assertThat(anybody.json("/reconcile").get("extend").get("propose_properties").get("service_path").asString())
                .isEqualTo("/reconcile/properties");
        JsonNode place = anybody.json("/stname/listPub?size=1").get("records").get(0);
        String id = place.get("id").asString();
        String secret = jdbc.sql("select cast(id as varchar) from place where secrecy <> 'PUBLIC' fetch first 1 rows only")
                .query(String.class).single();
        String asked = "{\"ids\":[\"" + id + "\",\"" + secret + "\",\"Q42\"],\"properties\":[{\"id\":\"romanization\"},{\"id\":\"lon\"},"
                + "{\"id\":\"classCode\"}]}";
        JsonNode answer = Visitor.read(form("/reconcile", "extend=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)).body());
        assertThat(answer.get("meta")).extracting(column -> column.get("id").asString()).containsExactly("romanization", "lon", "classCode");
        JsonNode row = answer.get("rows").get(id);
        assertThat(row.get("romanization").get(0).get("str")).isEqualTo(place.get("roman_alphabet_spelling"));
        assertThat(row.get("lon").get(0).get("float")).isEqualTo(place.get("gdm").get("coordinates").get(0).get(0));
        assertThat(row.get("classCode").get(0).get("str")).isEqualTo(place.get("place_type_code"));
        for (String unknown : List.of(secret, "Q42")) {
            assertThat(answer.get("rows").get(unknown)).as("nothing is told of " + unknown).allMatch(JsonNode::isEmpty);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"ids\":[],\"properties\":[{\"id\":\"secrecy\"}]}", "{\"ids\":[]}", "{\"ids\":5,\"properties\":[]}"})
    void whatIsNoQuestionForColumnsIsRefusedWithASentence(String asked) {
        assertThat(anybody.get("/reconcile?extend=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    }

    private JsonNode reconciled(String queries) {
        return anybody.json("/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{\"q\":{\"query\":\"a\",\"type\":[\"1\",\"x\"]}}", "{\"q\":{\"query\":\"a\",\"type\":\"x\"}}", "5"})
    void whatIsNoBatchIsRefusedWithASentence(String queries) {
        assertThat(anybody.get("/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> form(String path, String fields) {
        return anybody.send(HttpRequest.newBuilder(anybody.address().resolve(path)).header("Content-Type",
                "application/x-www-form-urlencoded")
                .header("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofString(fields)));
    }
}
