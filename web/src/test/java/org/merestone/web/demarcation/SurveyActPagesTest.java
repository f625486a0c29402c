package org.merestone.web.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.demarcation.BatchDetail;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.demo.DemoCounty;
import org.merestone.data.demo.DemoSurveyFile;
import org.merestone.data.ledger.Actor;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A surveyor names a certificate, compares two sessions and chooses between two readings, each on its page. */
@ServedTest
class SurveyActPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    LineTasks tasks;
    @Autowired
    SurveyImports imports;
    @Autowired
    TaskDesk desk;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    Actor actor;
    Visitor surveyor;
    DemoSurveyFile file;
    UUID task;

    @BeforeEach
    void start() {
        actor = accounts.byUsername("surveyor").orElseThrow().as(Role.SURVEYOR);
        surveyor = new Visitor(URI.create("http://localhost:" + port)).signIn("surveyor", "merestone-demo");
        file = DemoCounty.generate(DemoCounty.SEED).surveyFiles().stream()
                .filter(each -> each.fileName().equals("砚城鹭峰线_RTK.csv")).findFirst().orElseThrow();
        UUID line = jdbc.sql("select id from boundary_line where code = :code").param("code", file.lineCode()).query(UUID.class).single();
        task = tasks.open(actor, line);
    }

    @AfterEach
    void cancel() {
        tasks.cancel(actor, task, desk.task(actor, task).rowVersion(), "试验完毕");
    }

    @Test
    void aCertificateIsEnteredOnceAndThenChosen() {
        UUID refused = imports.upload(actor, task, "西安80_RTK.csv", file.content()).batchId();
        assertThat(page(refused)).contains("id=\"certificate\"", "name=\"issuedOn\"");
        String number = "鄂测转-" + UUID.randomUUID();
        HttpResponse<String> incomplete = certify(refused, Map.of("number", number));
        assertThat(incomplete.statusCode()).isBetween(400, 499);
        assertThat(incomplete.body()).contains("2000");
        HttpResponse<String> answer = certify(refused, Map.of("number", number, "issuer", "质检站", "issuedOn", "2020-05-12",
                "from", "1980西安坐标系", "to", "2000国家大地坐标系", "parameters", "七参数"));
        assertThat(answer.statusCode()).isEqualTo(302);
        String read = surveyor.page(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "")).body();
        assertThat(read).contains("id=\"accept\"", number).doesNotContain("id=\"certificate\"");
        assertThat(page(refused)).contains(number + " · 质检站");
    }

    @Test
    void twoSessionsStandBesideEachOther() {
        UUID first = imports.upload(actor, task, "上午.csv", file.content()).batchId();
        byte[] again = Arrays.copyOf(file.content(), file.content().length + 1);
        again[again.length - 1] = '\n';
        UUID second = imports.upload(actor, task, "下午.csv", again).batchId();
        assertThat(page(first)).contains("id=\"sessions\"");
        String empty = surveyor.page("/survey/tasks/" + task + "/sessions").body();
        assertThat(empty).contains("上午.csv", "下午.csv").doesNotContain("id=\"differences\"");
        String compared = surveyor.page("/survey/tasks/" + task + "/sessions?first=" + first + "&second=" + second).body();
        assertThat(compared).contains("id=\"agree\"", "id=\"differences\"", "id=\"acceptMeans\"").doesNotContain("id=\"accepted\"");
        HttpResponse<String> answer = surveyor.form("/survey/tasks/" + task + "/sessions",
                Map.of("first", first.toString(), "second", second.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        String recorded = surveyor.page("/survey/tasks/" + task + "/sessions").body();
        assertThat(recorded).contains("id=\"accepted\"");
        HttpResponse<String> one = surveyor.form("/survey/tasks/" + task + "/sessions",
                Map.of("first", first.toString(), "second", first.toString()));
        assertThat(one.statusCode()).isBetween(400, 499);
        assertThat(new Visitor(URI.create("http://localhost:" + port)).get("/survey/tasks/" + task + "/sessions").statusCode())
                .isIn(302, 401, 403);
    }

    @Test
    void aFileThatCameInBeforeOffersThatBatchAndToComeInOnceMore() {
        UUID accepted = imports.upload(actor, task, "上午.csv", file.content()).batchId();
        imports.accept(actor, accepted, desk.task(actor, task).rowVersion());
        UUID otherLine = jdbc.sql("select l.id from boundary_line l where not exists (select 1 from line_task t where t.line_id = l.id "
                + "and t.state in ('OPEN', 'DRAFTED')) and l.code <> :code and l.code like :county").param("code", file.lineCode())
                .param("county", file.lineCode().substring(0, 6) + "%").query(UUID.class).list().get(0);
        UUID other = tasks.open(actor, otherLine);
        try {
            UUID refused = imports.upload(actor, other, "上午.csv", file.content()).batchId();
            String page = surveyor.page("/survey/tasks/" + other + "?batch=" + refused).body();
            assertThat(page).contains("id=\"earlier\"", "/survey/tasks/" + task + "?batch=" + accepted, "value=\"import-again\"");
            HttpResponse<String> answer = surveyor.form("/survey/tasks/" + other + "/files/" + refused + "/mending",
                    Map.of("mend", "import-again"));
            assertThat(answer.statusCode()).isEqualTo(302);
            UUID again = UUID.fromString(answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*batch=", ""));
            assertThat(desk.batch(actor, again).batch().mends()).containsExactly("import-again");
            assertThat(desk.batch(actor, again).fileFindings()).noneMatch(each -> each.ruleId().equals("24") && each.severity().stops());
        } finally {
            tasks.cancel(actor, other, desk.task(actor, other).rowVersion(), "试验完毕");
        }
    }

    @Test
    void bothReadingsOfAnAngleAreOnTheMapUntilOneIsChosen() {
        BatchDetail placed = desk.batch(actor, imports.upload(actor, task, "上午.csv", file.content()).batchId());
        double[] at = placed.rows().get(0).point().lonLat();
        int lon = (int) at[0];
        int lat = (int) at[1];
        String text = String.format(Locale.ROOT, "点名,L,B,H%nA,%d.3030,%d.3030,12%nB,%d.3031,%d.3030,12%n", lon, lat, lon, lat);
        UUID batch = imports.upload(actor, task, "外业.csv", text.getBytes(StandardCharsets.UTF_8)).batchId();
        assertThat(page(batch)).contains("key packed-dms", "key decimal-degrees", "value=\"packed-dms\"");
        String map = surveyor.get("/survey/tasks/" + task + "/map?batch=" + batch).body();
        assertThat(map).containsPattern("\"role\" ?: ?\"packed-dms\"").containsPattern("\"role\" ?: ?\"decimal-degrees\"")
                .contains("packed-dms2", "decimal-degrees3");
    }

    @Test
    void areasAreToldWhereTheyBelong() {
        UUID batch = imports.upload(actor, task, "面.geojson", """
                {"type":"Polygon","coordinates":[[[114.3,29.8],[114.302,29.8],[114.302,29.9],[114.3,29.8]]]}""".getBytes(StandardCharsets.UTF_8))
                .batchId();
        assertThat(page(batch)).contains("./run import divisions").doesNotContain("id=\"accept\"");
    }

    private String page(UUID batch) {
        return surveyor.page("/survey/tasks/" + task + "?batch=" + batch).body();
    }

    private HttpResponse<String> certify(UUID batch, Map<String, String> fields) {
        return surveyor.form("/survey/tasks/" + task + "/files/" + batch + "/certificate", fields);
    }
}
