package org.merestone.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Opened;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The courses of a demonstration line in both times, as an officer meets them. */
@ServedTest
class LineHistoryPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfficerSeesTheLineOnADayAsADrawingWithItsFacts() {
        String page = officer().page("/boundaries/history/" + line()).body();
        assertThat(page).contains("<svg", "class=\"newer\"", "砚城鹭峰线", "习惯线", "id=\"versions\"").doesNotContain("alert-warning");
    }

    @Test
    void whatTheRegisterDidNotKnowYetIsToldInASentence() {
        String page = officer().page("/boundaries/history/" + line() + "?day=2019-06-30&knownOn=1999-01-01").body();
        assertThat(page).contains("2019-06-30 的界线，在 1999-01-01 的记载中没有").doesNotContain("<svg");
        assertThat(officer().page("/boundaries/history/" + line() + "?day=gestern").statusCode()).isEqualTo(400);
    }

    @Test
    void aCourseBesideItselfMovesNoGround() {
        String page = officer().page("/boundaries/history/" + line() + "/comparison?older=1&newer=1").body();
        assertThat(page).contains("0.0 平方米（0.00 亩）").contains("id=\"moved\"");
        assertThat(officer().page("/boundaries/history/" + line() + "/comparison?older=1&newer=99").statusCode()).isEqualTo(404);
    }

    @Test
    void theAnswerIsAPaperToPrintWithBothDaysOnIt() {
        String page = officer().page("/boundaries/history/" + line() + "?day=2019-06-30").body();
        Matcher button = Pattern.compile("formaction=\"(/boundaries/history/[^\"]+/sheet\\.pdf)\"").matcher(page);
        assertThat(button.find()).isTrue();
        assertThat(page).contains("name=\"day\" value=\"2019-06-30\"", "<option value=\"A3\">", "/sheet.docx\"").doesNotContain("??");
        byte[] pdf = taken(button.group(1) + "?day=2019-06-30&knownOn=&paper=A4");
        String today = LocalDate.now(LegalTime.ZONE).toString();
        assertThat(Opened.text(pdf)).contains("砚城鹭峰线沿革图表", "2019-06-30的界线，按" + today + "的记载", "officer-yancheng", "内部");
        assertThat(taken("/boundaries/history/" + line() + "/sheet.docx")).startsWith('P', 'K');
        assertThat(Opened.sizes(taken(button.group(1) + "?day=2019-06-30&paper=A3"))).containsOnly("297×420");
        assertThat(officer().get(button.group(1) + "?paper=A1").statusCode()).isEqualTo(422);
        assertThat(officer().get(button.group(1) + "?paper=Letter").statusCode()).isEqualTo(400);
        assertThat(officer().page("/boundaries/exports?q=沿革图表").body()).contains("砚城鹭峰线沿革图表 2019-06-30");
        assertThat(officer().get("/boundaries/history/" + line() + "/sheet.xlsx").statusCode()).isEqualTo(422);
        assertThat(officer().get("/boundaries/history/" + line() + "/sheet.txt").statusCode()).isEqualTo(400);
        assertThat(officer().get("/boundaries/history/" + line() + "/sheet.pdf?day=1900-01-01").statusCode()).isEqualTo(404);
    }

    @Test
    void theComparisonIsAPaperToo() {
        String page = officer().page("/boundaries/history/" + line() + "/comparison?older=1&newer=1").body();
        assertThat(page).contains("/comparison.pdf\"", "name=\"older\" value=\"1\"", "<option value=\"A3\">").doesNotContain("??");
        assertThat(Opened.sizes(taken("/boundaries/history/" + line() + "/comparison.pdf?older=1&newer=1&paper=A3")))
                .containsOnly("297×420");
        assertThat(Opened.text(taken("/boundaries/history/" + line() + "/comparison.pdf?older=1&newer=1")))
                .contains("砚城鹭峰线走向对照图表", "没有面积变动");
    }

    @Test
    void whatABrowserPrintsOfItBearsTheMarkTheReaderAndTheDay() {
        for (String path : List.of("", "/comparison?older=1&newer=1")) {
            assertThat(officer().page("/boundaries/history/" + line() + path).body()).contains("class=\"print-mark\"")
                    .containsPattern("class=\"print-water\"><b>内部</b> <span>officer-yancheng</span> <time>\\d{4}-\\d\\d-\\d\\d</time>");
        }
    }

    @Test
    void nobodyElseIsToldOfTheLine() {
        HttpResponse<String> stranger = new Visitor(URI.create("http://localhost:" + port)).page("/boundaries/history/" + line());
        assertThat(stranger.statusCode()).isIn(302, 401, 403);
        Visitor clerk = new Visitor(URI.create("http://localhost:" + port)).signIn("clerk", "merestone-demo");
        assertThat(clerk.page("/boundaries/history/" + line()).statusCode()).isEqualTo(403);
        assertThat(officer().page("/boundaries/history/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private byte[] taken(String path) {
        HttpResponse<byte[]> answer = officer().bytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Visitor officer() {
        return new Visitor(URI.create("http://localhost:" + port)).signIn("officer-yancheng", "merestone-demo");
    }

    private UUID line() {
        return jdbc.sql("select id from boundary_line where name = '砚城鹭峰线'").query(UUID.class).single();
    }
}
