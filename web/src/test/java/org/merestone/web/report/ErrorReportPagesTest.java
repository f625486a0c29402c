package org.merestone.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An error reported by anybody, answered by the office of the place's division, and followed by its own address. */
@ServedTest
class ErrorReportPagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    private Visitor citizen;
    private UUID place;

    @BeforeEach
    void choose() {
        citizen = new Visitor(address());
        place = jdbc.sql("select id from place where secrecy = 'PUBLIC' and status = 'PRESENT' order by place_code fetch first 1 rows only")
                .query(UUID.class).single();
        jdbc.sql("delete from place_report").update();
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }

    @Test
    void whoReportsAnErrorFollowsItToItsAnswer() {
        assertThat(citizen.page("/places/" + place).body()).contains("href=\"/places/" + place + "/reports\"");
        String report = keep("name", "村名应为“龙田”，不是“隆田” <script>alert(1)</script>", "13800000000");
        String page = citizen.page(report).body();
        assertThat(page).contains("待答复", "&lt;script&gt;").doesNotContain("13800000000").doesNotContain("<script>alert").doesNotContain("??");
        assertThat(citizen.page("/places/" + place).body()).as("nothing of it is published").doesNotContain("龙田”，不是");

        Visitor office = new Visitor(address()).signIn("naming", PASSWORD);
        String list = office.page("/naming/reports?state=new").body();
        assertThat(list).contains("13800000000", "村名应为").doesNotContain("??");
        String form = "/naming/reports/" + report.substring("/reports/".length());
        assertThat(settle(office, form, "", "0", false).statusCode()).as("an answer says something").isEqualTo(422);
        assertThat(settle(office, form, "已核对，改正。", "0", false).statusCode()).isEqualTo(302);
        assertThat(settle(office, form, "另一个人也答了。", "0", false).statusCode()).as("somebody was faster").isEqualTo(422);
        assertThat(citizen.page(report).body()).contains("已答复", "已核对，改正。");
        assertThat(settle(office, form, "", "1", true).statusCode()).isEqualTo(302);
        assertThat(citizen.page(report + "?lang=en").body()).contains("closed", "已核对，改正。").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from audit_entry where action in ('report.answer', 'report.close')").query(Integer.class).single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsEmptyLongOrSaidAlreadyIsRefusedWithASentence() {
        assertThat(say("name", "短", "").statusCode()).isEqualTo(422);
        assertThat(say("name", "长".repeat(1001), "").statusCode()).isEqualTo(422);
        keep("place", "位置偏北两百米", "");
        Visitor other = citizen;
        citizen = new Visitor(address());
        HttpResponse<String> again = say("place", "位置偏北两百米", "");
        assertThat(again.statusCode()).isIn(422, 429);
        assertThat(other.page("/places/" + place + "/reports?lang=en").body()).contains("Report an error").doesNotContain("??");
    }

    @Test
    void aReportWantsTheFormsTokenAndAPlaceThatIsPublic() {
        assertThat(new Visitor(address()).form("/places/" + place + "/reports", Map.of("about", "name", "text", "没有令牌")).statusCode())
                .isEqualTo(403);
        UUID secret = jdbc.sql("select id from place where secrecy <> 'PUBLIC' fetch first 1 rows only").query(UUID.class).optional()
                .orElse(UUID.randomUUID());
        assertThat(citizen.page("/places/" + secret + "/reports").statusCode()).isEqualTo(404);
        assertThat(citizen.page("/reports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyStaffOfNamesReadReportsAndOnlyTheOfficeAnswers() {
        assertThat(citizen.page("/naming/reports").statusCode()).isEqualTo(302);
        Visitor clerk = new Visitor(address()).signIn("clerk", PASSWORD);
        assertThat(clerk.page("/naming/reports").statusCode()).isEqualTo(200);
        assertThat(settle(clerk, "/naming/reports/" + UUID.randomUUID(), "答复", "0", false).statusCode()).isEqualTo(403);
        assertThat(clerk.page("/naming/reports?state=frog").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> settle(Visitor who, String form, String answer, String seen, boolean close) {
        return who.form(form, Map.of("answer", answer, "seen", seen, "close", String.valueOf(close)));
    }

    /** Sends a report that is taken, however many other tests sent theirs just now. */
    private String keep(String about, String text, String contact) {
        HttpResponse<String> sent = say(about, text, contact);
        if (sent.statusCode() == 429) {
            jdbc.sql("""
                    insert into place_report (id, place_id, about, report_text, contact, received_at, state)
                    values (:id, :place, :about, :text, :contact, current_timestamp, 'NEW')""").param("id", place).param("place", place)
                    .param("about", about.toUpperCase(java.util.Locale.ROOT)).param("text", text).param("contact", contact).update();
            return "/reports/" + place;
        }
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** As a browser without scripts sends it: the token in the form, and no header. */
    private HttpResponse<String> say(String about, String text, String contact) {
        String page = "/places/" + place + "/reports";
        Matcher token = TOKEN.matcher(citizen.page(page).body());
        assertThat(token.find()).isTrue();
        String body = "about=" + about + "&text=" + encode(text) + "&contact=" + encode(contact) + "&_csrf=" + encode(token.group(1));
        return citizen.send(HttpRequest.newBuilder(address().resolve(page))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
