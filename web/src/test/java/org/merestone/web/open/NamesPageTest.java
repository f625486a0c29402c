package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of results, which needs no script. */
@ServedTest
class NamesPageTest {

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
    @CsvSource({"砚川,<mark>砚川</mark>,专名相同", "yanchuanxian,<mark>砚川县</mark>,拼音", "ycx,<mark>砚川县</mark>,首字母", "烟川县,<mark>砚川县</mark>,同音"})
    void whatMatchedIsMarkedAndTheReasonTold(String text, String marked, String why) {
        assertThat(page("q=" + utf8(text))).contains(marked, ">" + why + "<", "示例省 › 演示市", "/places/").doesNotContain("??");
    }

    @Test
    void aFormerNameHasItsBadgeItsYearsAndTodaysName() {
        String[] former = jdbc.sql("""
                select f.name, s.name from place p join place_name f on f.place_id = p.id and f.kind = 'FORMER'
                join place_name s on s.place_id = p.id and s.kind = 'STANDARD' and s.valid_to is null
                where p.secrecy = 'PUBLIC' and f.superseded_at is null and f.valid_to is not null
                  and not exists (select 1 from place_name x where x.name = f.name and x.kind = 'STANDARD')
                order by f.name fetch first 1 rows only""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)}).single();
        assertThat(page("q=" + utf8(former[0]))).contains("曾用名", "今名 " + former[1]).containsPattern("\\d{4}–\\d{4}|–\\d{4}");
        assertThat(page("lang=en&q=" + utf8(former[0]))).contains("former name", "now " + former[1]);
    }

    @Test
    void withoutAQuestionThereIsTheFormAndAHint() {
        assertThat(page("")).contains("id=\"search-input\"", "咸安 温泉路").doesNotContain("id=\"none\"").doesNotContain("/places/");
        assertThat(page("lang=en")).contains("Find a name").doesNotContain("??");
    }

    @Test
    void anEnglishReaderIsToldTheClassInEnglish() {
        assertThat(page("lang=en&q=" + utf8("砚水"))).contains("<span>River</span>").doesNotContain("<span>河流</span>");
        assertThat(page("lang=zh&q=" + utf8("砚水"))).contains("<span>河流</span>").doesNotContain("River");
        String place = anybody.json("/api/v1/names?limit=1&q=" + utf8("砚水")).at("/names/0/id").asString();
        assertThat(anybody.page("/places/" + place + "?lang=en").body()).contains(">River</dd>");
        assertThat(anybody.page("/divisions/990121?lang=en").body()).contains(">County</dd>", ">Street or lane</span>")
                .doesNotContain(">街巷</span>");
    }

    @Test
    void filtersAreKeptInTheFormAndHold() {
        String streets = page("q=&kind=street&status=present&at=2020");
        assertThat(streets).contains("selected=\"selected\"", "value=\"2020\"", "/places/");
        assertThat(page("q=" + utf8("砚川县") + "&kind=street")).doesNotContain(">砚川县<");
    }

    @Test
    void theMapOfANameShowsTheDayThatWasAskedAboutIfItCan() {
        String map = "href=\"/\\?lon=[\\d.]+&amp;lat=[\\d.]+";
        assertThat(page("q=" + utf8("砚水") + "&at=2001-06-30")).containsPattern(map + "&amp;at=2001-06-30\"");
        for (String at : new String[] {"2001", "2001-06"}) {
            assertThat(page("q=" + utf8("砚水") + "&at=" + at)).containsPattern(map + "\"");
        }
    }

    @Test
    void whatIsTypedIsShownAsTextAndNothingElse() {
        assertThat(page("q=" + utf8("<script>alert(1)</script>"))).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(anybody.get("/names?q=" + "a".repeat(61)).statusCode()).isEqualTo(400);
        assertThat(anybody.get("/names?q=a&kind=road").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotPublicIsNotListed() {
        for (String name : jdbc.sql("""
                select n.name from place p join place_name n on n.place_id = p.id
                where p.secrecy <> 'PUBLIC' and not exists (
                    select 1 from place p2 join place_name n2 on n2.place_id = p2.id where p2.secrecy = 'PUBLIC' and n2.name = n.name)""")
                .query(String.class).list()) {
            assertThat(page("q=" + utf8(name))).doesNotContain("<mark>" + name + "</mark>");
        }
    }

    private String page(String query) {
        HttpResponse<String> answer = anybody.get("/names?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String utf8(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
