package org.merestone.web.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.drawing.DrawingDesk;
import org.merestone.boundary.drawing.DrawingSheet;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.web.ServedTest;
import org.merestone.web.browser.Chromium;
import org.merestone.web.demarcation.DemoTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which a draft is edited: by its form, by its map, by two people at once. */
@ServedTest
class DrawingPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext app;
    @Autowired
    DrawingDesk desk;
    @Autowired
    JdbcClient jdbc;

    DemoTask demo;
    String page;

    @BeforeEach
    void drafted() {
        demo = new DemoTask(app, port);
        demo.draft();
        page = "/survey/tasks/" + demo.id + "/drawing";
    }

    @AfterEach
    void cancel() {
        demo.close();
        jdbc.sql("select id, row_version from line_task where state in ('OPEN', 'DRAFTED')"
                + " and line_id <> (select line_id from line_task where id = :id)")
                .param("id", demo.id).query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getLong("row_version"))).list()
                .forEach(task -> app.getBean(LineTasks.class).cancel(demo.actor, task.getKey(), task.getValue(), "试验完毕"));
    }

    @Test
    void withoutAMapTheFormHasEveryVertexAndKeepsWhatWasWritten() {
        String body = demo.surveyor.page(page).body();
        assertThat(body).contains("id=\"drawing-map\"").contains(sheet().course().vertices().get(1).number());
        Map<String, String> form = form("改正一点");
        String[] lines = form.get("course").split("\n");
        form.put("course", form.get("course").replace(lines[2], shifted(lines[2], 0.00002)));
        HttpResponse<String> answer = demo.surveyor.form(page, form);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(sheet().text()).contains(shifted(lines[2], 0.00002));
        assertThat(demo.surveyor.page("/survey/tasks/" + demo.id).body()).contains("id=\"drawing\"").contains("在图上修改草案");
    }

    @Test
    void whatIsRefusedComesBackAsItWasSentWithTheSentence() {
        Map<String, String> form = form("试画");
        String written = form.get("course").replace("\n", "\nabc\n");
        form.put("course", written);
        HttpResponse<String> answer = demo.surveyor.form(page, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"refusal\"").contains("第 2 行读不出经纬度").contains("\nabc\n");
    }

    @Test
    void whoComesTooLateIsToldSoAndKeepsTheirWork() {
        Map<String, String> first = form("甲");
        Map<String, String> second = form("乙");
        assertThat(demo.surveyor.form(page, first).statusCode()).isEqualTo(302);
        HttpResponse<String> late = demo.surveyor.form(page, second);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("请刷新页面后再决定").contains(second.get("course").split("\n")[1]);
        HttpResponse<String> judged = verdict(second);
        assertThat(judged.statusCode()).isEqualTo(409);
        assertThat(judged.body()).contains("\"fits\":false");
    }

    @Test
    void theVerdictNamesTheLinesThatMoveWithAJunctionAndKeepsNothing() {
        DrawingSheet sheet = sheet();
        int end = sheet.junctions().get(0).held().isEmpty() ? 0 : 1;
        assertThat(sheet.junctions().get(end).held()).as("one of the ends lies inside the county").isEmpty();
        Map<String, String> form = form("");
        String[] lines = form.get("course").split("\n");
        lines[end == 0 ? 0 : lines.length - 1] = shifted(lines[end == 0 ? 0 : lines.length - 1], 0.00005);
        form.put("course", String.join("\n", lines));
        HttpResponse<String> answer = verdict(form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"fits\":true").contains(sheet.junctions().get(end).lines().get(0)).contains("随之移动");
        assertThat(sheet()).isEqualTo(sheet);
    }

    @Test
    void onTheMapAVertexIsDraggedUndoneAndMovedByKeys() {
        try (BrowserContext context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page seen = context.newPage();
            seen.navigate("http://localhost:" + port + "/login");
            seen.fill("#username", "surveyor");
            seen.fill("#password", "merestone-demo");
            seen.click("main button");
            assertThat(seen.locator(".site-name")).isVisible();
            seen.navigate("http://localhost:" + port + page);
            assertThat(seen.locator("#drawing-map[data-ready=true]")).isVisible();
            String before = seen.locator("#course").inputValue();
            Locator vertex = seen.locator("#drawing-map [data-vertex='2']");
            BoundingBox at = vertex.boundingBox();
            seen.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
            seen.mouse().down();
            seen.mouse().move(at.x + at.width / 2 + 30, at.y + at.height / 2 + 5,
                    new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
            seen.mouse().up();
            assertThat(seen.locator("#course")).not().hasValue(before);
            assertThat(seen.locator("#drawing-map[data-judged]")).isVisible();
            String[] lines = seen.locator("#course").inputValue().split("\n");
            assertThat(lines).hasSameSizeAs(before.split("\n"));
            assertThat(lines[2].split(",")[2]).as("the point keeps its number").isEqualTo(before.split("\n")[2].split(",")[2]);
            seen.keyboard().press("Control+z");
            assertThat(seen.locator("#course")).hasValue(before);
            seen.locator("#drawing-map [data-vertex='2']").focus();
            seen.keyboard().press("ArrowRight");
            assertThat(seen.locator("#course")).not().hasValue(before);
            seen.keyboard().press("Delete");
            assertThat(seen.locator("#drawing-map [data-vertex]")).hasCount(before.split("\n").length - 1);
            seen.locator("#undo").click();
            seen.locator("#undo").click();
            assertThat(seen.locator("#course")).hasValue(before);
            assertThat(seen.locator("#drawing-map[data-judged=fits]")).isVisible();
            seen.locator("#reason").fill("无改动");
            seen.locator("#save").click();
            seen.waitForURL("**/survey/tasks/" + demo.id);
        }
    }

    /** Asks as the page's script does. */
    private HttpResponse<String> verdict(Map<String, String> form) {
        String body = form.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + demo.surveyor.token() + "&", ""));
        return demo.surveyor.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/verdict"))
                .header("Accept", "application/json").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private DrawingSheet sheet() {
        return desk.sheet(demo.actor, demo.id);
    }

    private Map<String, String> form(String reason) {
        DrawingSheet sheet = sheet();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("draft", sheet.draftId().toString());
        form.put("rowVersion", Long.toString(sheet.rowVersion()));
        form.put("beside", sheet.beside());
        form.put("course", sheet.text());
        form.put("reason", reason);
        return form;
    }

    /** A line of the text with its vertex so many degrees farther east. */
    private static String shifted(String line, double degrees) {
        String[] fields = line.split(",", 2);
        return Double.parseDouble(fields[0]) + degrees + "," + fields[1];
    }
}
