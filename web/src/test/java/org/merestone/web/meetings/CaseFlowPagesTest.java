package org.merestone.web.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.demo.DemoLoader;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hands that a case goes through, each at its own page. */
@ServedTest
class CaseFlowPagesTest {

    private static final String ROAD = "114.262,29.842\n114.270,29.8422\n114.278,29.8425";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Visitor office;
    Visitor clerk;
    String township;

    @BeforeEach
    void signIn() {
        office = person("naming");
        clerk = person("clerk");
        township = jdbc.sql("select division_code from account where username = 'clerk'").query(String.class).single();
    }

    @Test
    void theContractorDraftsTheClerkHandsInAndTheCommitteeVotesOnTablets() {
        Visitor contractor = person("contractor");
        String page = opened(contractor.form("/naming/cases", proposal("瀚涟路", "submit")));
        assertThat(contractor.page(page).body()).contains("data-state=\"DRAFT\"").doesNotContain("id=\"submit\"").doesNotContain("??");
        assertThat(contractor.form(page + "/submission", Map.of("seen", seen(page))).statusCode()).isEqualTo(403);
        assertThat(clerk.form(page + "/submission", Map.of("seen", seen(page))).statusCode()).isEqualTo(302);
        assertThat(office.form(page + "/check", Map.of("seen", seen(page))).statusCode()).isEqualTo(302);
        String asked = office.page(page).body();
        assertThat(asked).contains("data-demand=\"COMMITTEE\"", "data-demand=\"NOTICE\"", "data-demand=\"REPORTS\"",
                "data-demand=\"MATERIALS\"")
                .doesNotContain("id=\"approve\"").doesNotContain("??");

        String meeting = call();
        assertThat(office.form(meeting + "/agenda", Map.of("of", page.substring(page.lastIndexOf('/') + 1))).statusCode()).isEqualTo(302);
        String item = item(meeting);
        Visitor one = person("member-a");
        Visitor two = person("member-b");
        assertThat(one.page(meeting).body()).contains("瀚涟路", "id=\"sign-in-now\"", "data-quorate=\"false\"").doesNotContain("??");
        signInto(meeting, one, "member-a");
        HttpResponse<String> tooFew = one.form(item + "/votes", Map.of("vote", "AYE"));
        assertThat(tooFew.statusCode()).isEqualTo(422);
        assertThat(tooFew.body()).contains("法定人数为 2 人，现在到会 1 人，不能表决");
        signInto(meeting, two, "member-b");
        assertThat(one.form(item + "/votes", Map.of("vote", "AYE")).statusCode()).isEqualTo(302);
        assertThat(one.form(item + "/votes", Map.of("vote", "AYE")).body()).contains("每人一票");
        assertThat(two.form(item + "/votes", Map.of("vote", "AYE")).statusCode()).isEqualTo(302);
        assertThat(office.form(item + "/outcome", Map.of()).statusCode()).isEqualTo(302);
        assertThat(office.page(meeting).body()).doesNotContain("id=\"minutes-files\"");
        assertThat(office.get(meeting + "/minutes.pdf").statusCode()).as("not closed yet").isEqualTo(422);
        assertThat(office.form(meeting + "/closing", Map.of("remarks", "无")).statusCode()).isEqualTo(302);
        assertThat(two.page(meeting).body()).contains("id=\"minutes\"", "瀚涟路。赞成 2，反对 0，弃权 0。通过。")
                .contains("href=\"" + meeting + "/minutes.pdf\"", "href=\"" + meeting + "/minutes.docx\"");
        minutesAreKept(meeting, two);
        assertThat(office.page(page).body()).doesNotContain("data-demand=\"COMMITTEE\"").contains("id=\"committee\"");
        office.page("/naming/meetings?lang=en");
        assertThat(office.page(page).body()).contains("What is missing").doesNotContain("??");
        office.page("/naming/meetings?lang=zh");
    }

    @Test
    void papersComeInAndGoOutAsDownloadsAndReportsAreForms() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚淙路", "submit")));
        assertThat(clerk.page(page).body()).contains("data-material=\"APPLICATION\"");
        HttpResponse<String> sent = upload(clerk, page, "APPLICATION", "申请书.html", "<script>alert(1)</script>");
        assertThat(sent.statusCode()).isEqualTo(302);
        String body = clerk.page(page).body();
        assertThat(body).contains("申请书.html").doesNotContain("data-material=\"APPLICATION\"");
        Matcher file = Pattern.compile("/materials/([0-9a-f-]{36})\"").matcher(body);
        assertThat(file.find()).isTrue();
        HttpResponse<String> taken = clerk.get(page + "/materials/" + file.group(1));
        assertThat(taken.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(taken.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(upload(clerk, page, "OTHER", "空.txt", "").statusCode()).isEqualTo(422);
        Map<String, String> report = new HashMap<>(Map.of("process", "公示七日", "opinions", "无异议", "handling", "无"));
        assertThat(clerk.form(page + "/reports/CONSULTATION", report).statusCode()).isEqualTo(302);
        assertThat(clerk.page(page).body()).contains("公示七日");
        report.put("unknown", "x");
        assertThat(clerk.form(page + "/reports/CONSULTATION", report).statusCode()).isEqualTo(400);
    }

    @Test
    void aDepartmentAnswersFromItsInbox() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚滢路", "submit")));
        office.form(page + "/check", Map.of("seen", seen(page)));
        UUID housing = jdbc.sql("select id from department where flow = 'HOUSING'").query(UUID.class).single();
        assertThat(office.form(page + "/opinions", Map.of("department", housing.toString())).statusCode()).isEqualTo(302);
        Visitor department = person("housing");
        assertThat(department.page("/naming").body()).contains("瀚滢路").doesNotContain("??");
        Matcher asked = Pattern.compile("/opinions/([0-9a-f-]{36})/answer").matcher(department.page(page).body());
        assertThat(asked.find()).isTrue();
        String opinion = page + "/opinions/" + asked.group(1);
        assertThat(department.form(opinion + "/answer", Map.of("answer", "OBJECTS", "remark", "")).statusCode()).isEqualTo(422);
        assertThat(person("traffic").form(opinion + "/answer", Map.of("answer", "AGREES", "remark", "")).statusCode()).isEqualTo(403);
        assertThat(department.form(opinion + "/answer", Map.of("answer", "AGREES", "remark", "同意")).statusCode()).isEqualTo(302);
        assertThat(office.page(page).body()).contains("data-answer=\"AGREES\"");
        assertThat(office.page("/naming/deadlines").body()).contains("办理").doesNotContain("??");
        assertThat(person("county").page("/naming/deadlines").statusCode()).isEqualTo(200);
    }

    @Test
    void aBatchIsOpenedWholeOrNotAtAll() {
        String head = "种类,名称,乡镇,含义,理由,位置,坐标\n";
        String good = "命名,瀚浔路," + township + ",取浩瀚,新建,东起鼓楼,114.262 29.842;114.270 29.8422\n";
        HttpResponse<String> refused = clerk.form("/naming/batches", Map.of("title", "一批", "table", head + good + good
                + "改名,某路," + township + ",x,y,z,114.2 29.8;114.3 29.8\n命名,,,a,b,c,不是坐标\n"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("data-item=\"2\"", "data-item=\"3\"", "data-item=\"4\"", "3 条有问题").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from naming_case where name = '瀚浔路'").query(Integer.class).single()).isZero();
        String json = """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"种类":"命名","名称":"瀚浔路","乡镇":"%s","含义":"取浩瀚",
                "理由":"新建","位置":"东起鼓楼"},
                "geometry":{"type":"LineString","coordinates":[[114.262,29.842],[114.270,29.8422]]}}]}""".formatted(township);
        String batch = opened(clerk.form("/naming/batches", Map.of("title", "一批", "table", json)));
        assertThat(clerk.form(batch + "/submission", Map.of()).statusCode()).isEqualTo(302);
        assertThat(office.form(batch + "/check", Map.of()).statusCode()).isEqualTo(302);
        HttpResponse<String> early = office.form(batch + "/approval", Map.of("documentNumber", "文", "approvedOn", "2026-03-02", "secrecy",
                "PUBLIC",
                "status", "PLANNED"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("id=\"faults\"", "data-item=\"1\"");
        assertThat(office.page(batch).body()).contains("data-state=\"CHECKED\" data-count=\"1\"").doesNotContain("??");
        assertThat(clerk.page("/naming/batches").body()).contains("一批").doesNotContain("??");
        assertThat(office.page(batch + "?page=9").statusCode()).isEqualTo(400);
    }

    private void minutesAreKept(String meeting, Visitor member) {
        HttpResponse<String> minutes = member.get(meeting + "/minutes.pdf");
        assertThat(minutes.statusCode()).isEqualTo(200);
        assertThat(minutes.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(minutes.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(member.get(meeting + "/minutes.docx").statusCode()).isEqualTo(200);
        assertThat(member.get(meeting + "/minutes.xlsx").statusCode()).isEqualTo(404);
        assertThat(clerk.get(meeting + "/minutes.pdf").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from kept_paper where subject_kind = 'MEETING' and subject_id = :id")
                .param("id", UUID.fromString(meeting.substring(meeting.lastIndexOf('/') + 1))).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'paper.write' and detail like '三月例会会议纪要.pdf %'")
                .query(Integer.class).single()).isPositive();
    }

    private String call() {
        UUID committee = jdbc.sql("select id from naming_committee fetch first 1 rows only").query(UUID.class).single();
        return opened(office.form("/naming/meetings", Map.of("committee", committee.toString(), "title", "三月例会", "day", "2026-03-05",
                "room", "二楼")));
    }

    private String item(String meeting) {
        Matcher item = Pattern.compile("/items/([0-9a-f-]{36})/outcome").matcher(office.page(meeting).body());
        assertThat(item.find()).isTrue();
        return meeting + "/items/" + item.group(1);
    }

    private void signInto(String meeting, Visitor member, String username) {
        String id = jdbc.sql("select id from account where username = :name").param("name", username).query(UUID.class).single().toString();
        assertThat(member.form(meeting + "/attendance", Map.of("member", id, "present", "true")).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> upload(Visitor who, String page, String kind, String name, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--x\r\nContent-Disposition: form-data;"
                + " name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n--x--\r\n";
        return who.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/materials")).header("Accept", "text/html")
                .header("X-CSRF-TOKEN", who.token()).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private Map<String, String> proposal(String name, String step) {
        return new HashMap<>(Map.of("name", name, "classCode", "23510", "division", township, "meaning", "取浩瀚之意", "reason", "新建道路",
                "location", "东起鼓楼", "points", ROAD, "readings", "", "step", step));
    }

    private String seen(String page) {
        return jdbc.sql("select row_version from naming_case where id = :id")
                .param("id", UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .query(Long.class).single().toString();
    }

    private static String opened(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }

    private Visitor person(String username) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(username, DemoLoader.PASSWORD);
    }
}
