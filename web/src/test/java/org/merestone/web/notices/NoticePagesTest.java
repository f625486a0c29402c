package org.merestone.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name before the public: notice, comments without an account, answers, approval, filing and announcement. */
@ServedTest
class NoticePagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Visitor office;
    Visitor citizen;

    @BeforeEach
    void signIn() {
        office = new Visitor(address()).signIn("naming", PASSWORD);
        citizen = new Visitor(address());
    }

    @Test
    void everybodyReadsTheNoticeSpeaksAndReadsTheAnswer() throws InterruptedException {
        String page = "/naming/cases/" + checkedCase() + "/notices";
        assertThat(office.page(page).body()).contains("id=\"open-notice\"").doesNotContain("??");
        assertThat(office.form(page, Map.of("days", "3")).statusCode()).isEqualTo(422);
        office.form(page, Map.of("days", "7"));
        Matcher link = Pattern.compile("href=\"(/notices/[0-9a-f-]{36})\"").matcher(citizen.page("/notices").body());
        assertThat(link.find()).isTrue();
        String notice = link.group(1);
        assertThat(citizen.json("/ogc/collections/notices/items").get("numberMatched").asInt()).isPositive();

        HttpResponse<String> sent = inTurn(notice, "建议叫回老名字，电话 13812345678");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(citizen.page(notice).body()).doesNotContain("建议叫回老名字");
        Matcher comment = Pattern.compile("/comments/([0-9a-f-]{36})/moderation").matcher(office.page(page).body());
        assertThat(comment.find()).isTrue();
        String steps = page.replace("/notices", "") + "/comments/" + comment.group(1);
        office.form(steps + "/moderation", Map.of("show", "true"));
        office.form(steps + "/answer", Map.of("answer", "老名字另有道路使用。"));
        assertThat(citizen.page(notice).body()).contains("建议叫回老名字，电话 ＊＊＊", "老名字另有道路使用。").doesNotContain("13812345678");
        assertThat(office.page("/naming/deadlines").body()).contains("id=\"board\"", page).doesNotContain("??");

        assertThat(inTurn(notice, "x").statusCode()).isEqualTo(422);
        int refused = 0;
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> flood = say(notice, "意见 " + i + " <script>alert(1)</script>");
            if (flood.statusCode() == 429) {
                refused++;
                assertThat(flood.headers().firstValue("Retry-After")).isPresent();
                assertThat(flood.body()).contains("id=\"wait\"").doesNotContain("<script>alert");
            }
        }
        assertThat(refused).isPositive();
        citizen.page("/notices?lang=en");
        assertThat(citizen.page(notice).body()).contains("What the public says").doesNotContain("??");
    }

    @Test
    void aCommentWithoutTheFormsTokenIsNotTaken() {
        assertThat(new Visitor(address()).form("/notices/" + UUID.randomUUID() + "/comments", Map.of("text", "意见")).statusCode())
                .isEqualTo(403);
        assertThat(citizen.page("/notices/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheOfficeOfTheCaseOpensAndAnswers() {
        Visitor clerk = new Visitor(address()).signIn("clerk", PASSWORD);
        String page = "/naming/cases/" + checkedCase() + "/notices";
        assertThat(clerk.page(page).statusCode()).isEqualTo(403);
        assertThat(clerk.page("/naming/deadlines").statusCode()).isEqualTo(200);
        assertThat(citizen.page(page).statusCode()).isEqualTo(302);
    }

    /** Speaks as soon as the address may: other tests may have spoken from it, and the answer says how long to wait. */
    private HttpResponse<String> inTurn(String notice, String text) throws InterruptedException {
        HttpResponse<String> sent = say(notice, text);
        while (sent.statusCode() == 429) {
            TimeUnit.SECONDS.sleep(Long.parseLong(sent.headers().firstValue("Retry-After").orElseThrow()));
            sent = say(notice, text);
        }
        return sent;
    }

    private HttpResponse<String> say(String notice, String text) {
        Matcher token = TOKEN.matcher(citizen.page(notice).body());
        assertThat(token.find()).isTrue();
        // As a browser sends it: the token in the form, and no header.
        String body = "text=" + encode(text) + "&contact=&_csrf=" + encode(token.group(1));
        return citizen.send(HttpRequest.newBuilder(address().resolve(notice + "/comments"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A case of the demonstration that has been checked and is not on notice yet, put back to that state whatever other tests did. */
    private UUID checkedCase() {
        UUID id = jdbc.sql("""
                select id from naming_case c where state in ('CHECKED', 'SUBMITTED')
                  and not exists (select 1 from public_notice n where n.case_id = c.id) order by case_no fetch first 1 rows only""")
                .query(UUID.class).single();
        jdbc.sql("update naming_case set state = 'CHECKED' where id = :id").param("id", id).update();
        return id;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }
}
