package org.merestone.web.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inspections and the stones of one number, on the pages of a task. */
@ServedTest
class InspectionPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext app;
    @Autowired
    JdbcClient jdbc;

    DemoTask task;
    UUID draft;
    String page;

    @BeforeEach
    void drafted() {
        task = new DemoTask(app, port);
        draft = task.draft();
        page = "/boundaries/tasks/" + task.id + "/inspections";
    }

    @AfterEach
    void takeBack() {
        for (String table : new String[] {"inspection_fault", "inspection_unit", "inspection", "inspection_scheme"}) {
            jdbc.sql("delete from " + table).update();
        }
        task.close();
    }

    @Test
    void theSurveyorChecksTheCheckerChecksAgainAndTheSupervisorIsNext() {
        Visitor supervisor = visitor("supervisor");
        assertThat(supervisor.page(page).body()).contains("过程检查").doesNotContain("id=\"begin\"");
        assertThat(supervisor.form(page, Map.of("level", "SUPERVISION")).body()).contains("应先做过程检查");
        inspect(task.surveyor, "PROCESS");
        HttpResponse<String> own = task.surveyor.form(page, Map.of("level", "FINAL"));
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("您参与了这一稿的测绘或修改");
        inspect(visitor("checker"), "FINAL");
        assertThat(supervisor.page(page).body()).contains("id=\"begin\"").contains("开始质量监理").contains("优 100.00");
        assertThat(supervisor.page("/boundaries").body()).contains("砚城鹭峰线");
        assertThat(supervisor.page("/boundaries/tasks/" + task.id).statusCode()).isEqualTo(200);
        assertThat(supervisor.page("/boundaries/tasks/" + task.id + "/quality").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultIsWrittenDownAndAFatalOneFails() {
        assertThat(task.surveyor.form(page, Map.of("level", "PROCESS")).statusCode()).isEqualTo(302);
        String open = found(task.surveyor.page(page).body(), "inspections/([0-9a-f-]{36})/faults");
        HttpResponse<String> untold = task.surveyor.form(page + "/" + open + "/faults", Map.of("unit", "1", "element", "MATHEMATICS",
                "weight", "A", "told", " "));
        assertThat(untold.statusCode()).isEqualTo(422);
        assertThat(task.surveyor.form(page + "/" + open + "/faults", Map.of("unit", "1", "element", "MATHEMATICS", "weight", "A", "told",
                "带号用错"))
                .statusCode()).isEqualTo(302);
        assertThat(task.surveyor.form(page + "/" + open + "/closing", Map.of("note", "返工")).statusCode()).isEqualTo(302);
        assertThat(task.surveyor.page(page).body()).contains("不合格").contains("带号用错").contains("返工").contains("id=\"begin\"");
    }

    @Test
    void theCountyEditsTheSchemeAndNonsenseKeepsWhatWasTyped() {
        Visitor county = visitor("county");
        HttpResponse<String> nonsense = county.formBody(page + "/scheme", scheme("35", "abc"));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("有一项不是数字").contains("value=\"abc\"");
        assertThat(county.formBody(page + "/scheme", scheme("36", "60")).body()).contains("合计 100");
        assertThat(county.formBody(page + "/scheme", scheme("35", "65")).statusCode()).isEqualTo(302);
        assertThat(county.page(page + "?lang=en").body()).contains("Scheme (no. 2)").contains("value=\"65\"");
        county.page(page + "?lang=zh");
        assertThat(task.surveyor.formBody(page + "/scheme", scheme("35", "65")).statusCode()).isEqualTo(403);
    }

    @Test
    void aMarkerBecomesADoubleOneOnItsPage() {
        UUID marker = task.firstMarker();
        String sheet = "/survey/tasks/" + task.id + "/markers/" + marker;
        String body = task.surveyor.page(sheet).body();
        assertThat(body).contains("离界线 0.00 米");
        String rowVersion = found(body, "name=\"rowVersion\" value=\"(\\d+)\"");
        String[] at = jdbc.sql("select geom from boundary_point where marker_id = :id").param("id", marker)
                .query((row, n) -> row.getString(1)).single().replaceAll(".*\\((.*)\\)", "$1").split(" ");
        double lon = Double.parseDouble(at[0]);
        String stones = "/survey/tasks/" + task.id + "/draft/" + draft + "/markers/" + marker + "/stones";
        HttpResponse<String> one = task.surveyor.formBody(stones,
                "rowVersion=" + rowVersion + "&stoneLon=" + lon + "&stoneLat=" + at[1] + "&stoneLon=&stoneLat=");
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains("一座（单立）、两座（同号双立）");
        HttpResponse<String> two = task.surveyor.formBody(stones,
                "rowVersion=" + rowVersion + "&stoneLon=" + (lon - 4e-4) + "&stoneLat=" + at[1]
                + "&stoneLon=" + (lon + 4e-4) + "&stoneLat=" + at[1]);
        assertThat(two.statusCode()).as(two.body()).isEqualTo(302);
        assertThat(task.surveyor.page(sheet).body()).contains("同号双立");
        assertThat(jdbc.sql(
                "select count(*) from marker where line_version_id = :draft and placement = 'DOUBLE' and life_status = 'SURVEYED'")
                .param("draft", draft).query(Long.class).single()).isEqualTo(2);
    }

    private void inspect(Visitor inspector, String level) {
        HttpResponse<String> begun = inspector.form(page, Map.of("level", level));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        String open = found(inspector.page(page).body(), "inspections/([0-9a-f-]{36})/faults");
        assertThat(inspector.form(page + "/" + open + "/closing", Map.of("note", "")).statusCode()).isEqualTo(302);
    }

    private static String scheme(String share, String pass) {
        return "level=PROCESS&level=ACCEPTANCE&weight=" + share + "&weight=35&weight=15&weight=15&deduct=42&deduct=12&deduct=4&deduct=1"
                + "&limit=90&limit=75&limit=" + pass + "&samples=20%3D3%0A40%3D5&reason=%E7%9C%81%E8%A7%84";
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
