package org.merestone.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.demo.DemoCounty;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county opens its project and works on a line of it, page by page, as its people meet it. */
@ServedTest
class ProjectPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Visitor county;
    String project;

    @BeforeEach
    void open() {
        county = visitor("county");
        HttpResponse<String> answer = county.form("/boundaries/projects", opening("2026-01-01", "2026-12-31"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        project = answer.headers().firstValue("location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    @AfterEach
    void takeAllBack() {
        jdbc.sql("delete from stage_document").update();
        jdbc.sql("delete from project_stage").update();
        jdbc.sql("delete from project_line").update();
        jdbc.sql("delete from demarcation_project").update();
    }

    @Test
    void theBoardShowsEveryLineWithItsStageItsDelayAndWhoIsWaitedFor() {
        String board = county.page(project).body();
        assertThat(board).contains("id=\"board\"").contains("内业核界").contains("县级主管").contains("缺少“勘界方案批复”");
        assertThat(county.page("/boundaries/projects").body()).contains("示例省").contains("演示市").contains("砚川县").contains("公里");
        assertThat(county.page(project + "?lang=en").body()).contains("Plan chart").contains("is missing. File it");
        county.page("/boundaries?lang=zh");
    }

    @Test
    void theListIsFilteredSortedAndTurnedByItsAddress() {
        assertThat(county.page(project + "?stage=2").body()).contains("没有符合条件的界线");
        assertThat(county.page(project + "?sort=LENGTH&down=true").statusCode()).isEqualTo(200);
        assertThat(county.page(project + "?page=999").statusCode()).isEqualTo(200);
        assertThat(county.page(project + "?stage=15").statusCode()).isEqualTo(400);
        assertThat(county.page(project + "?page=-1").statusCode()).isEqualTo(400);
        assertThat(county.page(project + "?sort=COLOUR").statusCode()).isEqualTo(400);
        assertThat(county.page(project + "?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        HttpResponse<String> answer = county.form("/boundaries/projects", opening("2026-01-01", "2026-01-10"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("项目至少 30 天").contains("value=\"砚川县勘界\"").contains("value=\"2026-01-10\"");
    }

    @Test
    void aStageIsDeclaredDoneOnItsPageWhenItsPaperIsThere() {
        String line = firstLine();
        String page = county.page(line).body();
        HttpResponse<String> refused = county.form(line + "/stages/PREPARATION/end", Map.of("rowVersion", rowVersion(page), "doneOn", "2026-01-20"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("还有 1 件事没有办完").contains("勘界方案批复");
        HttpResponse<String> planned = county.form(line + "/markers", Map.of("rowVersion", rowVersion(page), "markers", "0"));
        assertThat(planned.statusCode()).isEqualTo(302);
        HttpResponse<String> late = county.form(line + "/markers", Map.of("rowVersion", rowVersion(page), "markers", "7"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("又有新的操作");
    }

    @Test
    void aStrangersActIsRefusedAndAForgedOneToo() {
        String line = firstLine();
        String page = county.page(line).body();
        Visitor surveyor = visitor("surveyor");
        HttpResponse<String> answer = surveyor.form(line + "/stages/PREPARATION/end", Map.of("rowVersion", rowVersion(page), "doneOn", "2026-01-20"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("县级区划主管办理");
        assertThat(visitor("clerk").page(project).statusCode()).isEqualTo(403);
        assertThat(new Visitor(URI.create("http://localhost:" + port)).page(project).statusCode()).isIn(302, 401);
        assertThat(visitor("county").forgetToken().form(line + "/markers", Map.of("rowVersion", "0", "markers", "1")).statusCode()).isEqualTo(403);
    }

    @Test
    void thePlanIsDrawnOnTheServerWithEveryLineAndToday() {
        HttpResponse<String> chart = county.get(project + "/plan.svg");
        assertThat(chart.headers().firstValue("content-type").orElse("")).startsWith("image/svg+xml");
        assertThat(chart.body()).startsWith("<svg").contains("今天").contains("测绘").endsWith("</svg>");
    }

    private String firstLine() {
        Matcher found = Pattern.compile("href=\"(/boundaries/lines/[0-9a-f-]{36})\"").matcher(county.page(project).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Map<String, String> opening(String begins, String ends) {
        String id = jdbc.sql("select division_id from division_version where code = :code").param("code", DemoCounty.CODE).query(String.class).single();
        return Map.of("county", id, "name", "砚川县勘界", "contractor", "第一测绘院", "supervisor", "", "begins", begins, "ends", ends);
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }

    private static String rowVersion(String page) {
        Matcher found = Pattern.compile("name=\"rowVersion\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
