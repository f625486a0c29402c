package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a machine asks of the name search, over the demonstration county. */
@ServedTest
class NamesApiTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    @ParameterizedTest
    @CsvSource({"砚川县,exact", "砚川,specific", "yanchuanxian,pinyin", "ycx,initials", "硯川縣,exact", "烟川县,homophone"})
    void eachAnswerSaysWhyItMatched(String text, String why) {
        JsonNode first = names("q=" + utf8(text)).get(0);
        assertThat(first.get("name").asString()).isEqualTo("砚川县");
        assertThat(first.get("matched").asString()).isEqualTo(why);
    }

    @Test
    void aFormerNameComesWithTodaysNameAndItsPeriod() {
        record Former(String name, String standard) {}
        Former former = jdbc.sql("""
                select f.name, s.name from place p join place_name f on f.place_id = p.id and f.kind = 'FORMER'
                join place_name s on s.place_id = p.id and s.kind = 'STANDARD' and s.valid_to is null
                where p.secrecy = 'PUBLIC' and f.superseded_at is null and f.valid_to is not null
                  and not exists (select 1 from place_name x where x.name = f.name and x.kind = 'STANDARD')
                order by f.name fetch first 1 rows only""")
                .query((row, n) -> new Former(row.getString(1), row.getString(2))).single();
        JsonNode first = names("q=" + utf8(former.name())).get(0);
        assertThat(first.get("name").asString()).isEqualTo(former.name());
        assertThat(first.get("currentName").asString()).isEqualTo(former.standard());
        assertThat(first.get("matched").asString()).isEqualTo("former");
        assertThat(first.get("validTo").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        int ended = Integer.parseInt(first.get("validTo").asString().substring(0, 4));
        assertThat(texts(names("at=" + (ended + 1) + "&q=" + utf8(former.name())), "name")).doesNotContain(former.name());
        assertThat(texts(names("at=" + (ended - 1) + "&q=" + utf8(former.name())), "name")).contains(former.name());
    }

    @Test
    void filtersHold() {
        assertThat(texts(names("q=&class=235&limit=50"), "classCode")).isNotEmpty().allMatch(code -> code.startsWith("235"));
        assertThat(texts(names("q=&kind=street&limit=50"), "classCode")).isNotEmpty().allMatch(code -> code.startsWith("235"));
        assertThat(texts(names("q=&within=990121101&limit=50"), "path")).isNotEmpty().allMatch(path -> path.split(" · ").length == 4);
        assertThat(texts(names("q=&status=historical&limit=50"), "name")).isNotEmpty().doesNotContain("砚川县");
        JsonNode near = names("q=&near=114.28,29.82&radius=3000&limit=50");
        assertThat(near.size()).isPositive();
        near.forEach(name -> assertThat(Math.hypot((name.get("lon").asDouble() - 114.28) * 96_600, (name.get("lat").asDouble() - 29.82) * 110_900))
                .isLessThan(3_050));
        near = names("q=&bbox=114.2,29.8,114.3,29.9&limit=50");
        near.forEach(name -> assertThat(name.get("lon").asDouble()).isBetween(114.2, 114.3));
        assertThat(texts(names("q=&polygon=" + utf8("114.2,29.8 114.3,29.8 114.3,29.9 114.2,29.9") + "&limit=50"), "id"))
                .containsExactlyInAnyOrderElementsOf(texts(near, "id"));
    }

    @Test
    void oneCharacterAndNoneAreQuestionsToo() {
        assertThat(names("q=" + utf8("路")).size()).isEqualTo(10);
        assertThat(names("q=").size()).isEqualTo(10);
        assertThat(names("").size()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=51", "limit=x", "within=42x", "class=235101", "kind=road", "status=gone", "at=yesterday", "at=1985-02-30",
        "near=1", "near=1,91", "radius=10", "near=114,29&radius=0", "near=114,29&radius=x", "near=114,29&radius=500001", "bbox=1,2,3",
        "bbox=2,0,1,1", "polygon=1,2", "polygon=1,2%203", "bbox=0,0,1,1&near=0,0&radius=5", "colour=red",
        "q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatCannotBeReadIsRefusedWithASentence(String query) {
        HttpResponse<String> refused = anybody.get("/api/v1/names?" + (query.contains("q=") ? query : "q=a&" + query));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).hasSizeGreaterThan(5);
    }

    private JsonNode names(String query) {
        return anybody.json("/api/v1/names?" + query).get("names");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(node -> node.get(field).asString()).toList();
    }

    private static String utf8(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
