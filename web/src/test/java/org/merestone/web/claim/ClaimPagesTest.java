package org.merestone.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims, the walk along the line and its open sections, as the people of a line meet them on its page. */
@ServedTest
class ClaimPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Visitor county;
    String page;
    String sideA;
    String sideB;

    @BeforeEach
    void open() {
        county = visitor("county");
        Map<String, Object> line = jdbc.sql("select id, unit_a_id, unit_b_id from boundary_line where name = '砚城鹭峰线'").query().singleRow();
        page = "/boundaries/claims/" + line.get("id");
        sideA = line.get("unit_a_id").toString();
        sideB = line.get("unit_b_id").toString();
    }

    @AfterEach
    void takeAllBack() {
        jdbc.sql("delete from open_section").update();
        jdbc.sql("delete from field_participant").update();
        jdbc.sql("delete from field_confirmation").update();
        jdbc.sql("delete from claim_evidence").update();
        jdbc.sql("delete from boundary_claim").update();
    }

    @Test
    void aClaimIsDrawnWithItsReasonAndShownInTheSidesColour() {
        String course = standing();
        HttpResponse<String> answer = county.form(page, Map.of("unit", sideB, "basis", "历来管辖到河心", "course", course));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(county.page(page).body()).contains("历来管辖到河心").contains("class=\"key claim-blue\"");
        assertThat(county.get(page + "/map").body()).contains("\"claim-blue\"").contains("\"standing\"");
    }

    @Test
    void whatIsNoCourseIsRefusedByItsLineAndWhatWasTypedStays() {
        HttpResponse<String> answer = county.form(page, Map.of("unit", sideA, "basis", "理由甲", "course", "114.1,29.8\nabc"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("第 2 行不是一个点").contains("理由甲").contains("114.1,29.8");
        assertThat(visitor("surveyor").form(page, Map.of("unit", sideA, "basis", "", "course", "114.1,29.8")).body()).contains("请写明主张的理由");
    }

    @Test
    void aWalkIsRecordedWithItsPeopleAndItsOpenSectionAndTheCountySettlesIt() {
        assertThat(walk("", "").statusCode()).isEqualTo(302);
        assertThat(county.page(page).body()).contains("全线一致").contains("张三").contains("李四");
        HttpResponse<String> open = walk("100", "300");
        assertThat(open.statusCode()).as(open.body()).isEqualTo(302);
        String shown = county.page(page).body();
        assertThat(shown).contains("部分一致").contains("水渠归属").contains("（100–300 m");
        String section = found(shown, "/sections/([0-9a-f-]{36})/settlement");
        assertThat(county.form(page + "/sections/" + section + "/aside", Map.of("rowVersion", "0", "reason",
                "先签其余")).statusCode()).isEqualTo(302);
        HttpResponse<String> stale = county.form(page + "/sections/" + section + "/aside", Map.of("rowVersion", "0", "reason", "先签其余"));
        assertThat(stale.statusCode()).isEqualTo(409);
        HttpResponse<String> settled = county.form(page + "/sections/" + section + "/settlement",
                Map.of("rowVersion", "1", "by", "DECISION", "documentNo", "砚政裁1号", "day", "2026-03-02", "outcome", "以渠中心线为界"));
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(302);
        assertThat(county.page(page + "?lang=en").body()).contains("Decision 砚政裁1号 2026-03-02").contains("settled");
        county.page(page + "?lang=zh");
    }

    @Test
    void aWalkWithoutTheOtherSideIsRefusedAndTheFormKeepsItsRows() {
        HttpResponse<String> answer = county.formBody(page + "/walks", body("2026-03-01", "", "", false));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("单方指界不算数").contains("value=\"张三\"");
        assertThat(county.formBody(page + "/walks", body("2026-03-01", "百米", "300", true)).body()).contains("“百米”不是沿线的米数");
    }

    @Test
    void neitherTheNeighboursClaimNorTheCountysDecisionIsAnOfficers() {
        Visitor officer = visitor("officer-yancheng");
        assertThat(officer.form(page, Map.of("unit", sideB, "basis", "替人", "course", standing())).statusCode()).isEqualTo(403);
        assertThat(officer.formBody(page + "/walks", body("2026-03-01", "", "", true)).statusCode()).isEqualTo(403);
        assertThat(visitor("clerk").page(page).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> walk(String from, String to) {
        return county.formBody(page + "/walks", body("2026-03-01", from, to, true));
    }

    private String body(String day, String from, String to, boolean both) {
        return "walkedOn=" + day + "&place=" + encoded("渡口") + "&note=&unit=" + sideA + "&unit=" + sideB + "&name=" + encoded("张三")
                + "&name="
                + (both ? encoded("李四") : "") + "&organisation=" + encoded("街道办") + "&organisation=" + (both ? encoded("乡政府") : "")
                + "&post="
                + encoded("主任") + "&post=" + (both ? encoded("乡长") : "") + "&fromM=" + encoded(from) + "&fromM=&toM=" + to
                + "&toM=&summary="
                + (from.isEmpty() ? "" : encoded("水渠归属")) + "&summary=";
    }

    /** The first vertices of the line that stands, as the text field holds a course. */
    private String standing() {
        Matcher vertex = Pattern.compile("\\[(\\d+\\.\\d+),(\\d+\\.\\d+)]").matcher(county.get(page + "/map").body());
        StringBuilder course = new StringBuilder();
        for (int i = 0; i < 3 && vertex.find(); i++) {
            course.append(vertex.group(1)).append(',').append(vertex.group(2)).append('\n');
        }
        return course.toString();
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
