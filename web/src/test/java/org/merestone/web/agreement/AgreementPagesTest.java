package org.merestone.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
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

/** The page of an agreement, as those who write it, sign it and may not meet it. */
@ServedTest
class AgreementPagesTest {

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
    AgreementReader reader;
    @Autowired
    JdbcClient jdbc;

    Actor actor;
    UUID task;
    Visitor surveyor;
    String agreement;

    @BeforeEach
    void drafted() {
        actor = accounts.byUsername("surveyor").orElseThrow().as(Role.SURVEYOR);
        DemoSurveyFile file = DemoCounty.generate(DemoCounty.SEED).surveyFiles().stream()
                .filter(each -> each.fileName().equals("砚城鹭峰线_RTK.csv")).findFirst().orElseThrow();
        UUID line = jdbc.sql("select id from boundary_line where code = :code").param("code", file.lineCode()).query(UUID.class).single();
        task = tasks.open(actor, line);
        Upload upload = imports.upload(actor, task, file.fileName(), file.content());
        imports.accept(actor, upload.batchId(), desk.task(actor, task).rowVersion());
        surveyor = visitor("surveyor");
        assertThat(surveyor.page("/survey/tasks/" + task).body()).contains("起草协议书");
        agreement = surveyor.form("/boundaries/agreements", Map.of("line", line.toString())).headers().firstValue("location").orElseThrow()
                .replaceAll("^https?://[^/]+", "");
    }

    @AfterEach
    void takeBack() {
        for (String table : new String[] {"agreement_signature", "agreement_sheet", "agreement_author", "agreement"}) {
            jdbc.sql("delete from " + table).update();
        }
        tasks.cancel(actor, task, desk.task(actor, task).rowVersion(), "试验完毕");
    }

    @Test
    void itReadsAsAnAgreementAndSaysWhatStandsAgainstSigning() {
        String page = surveyor.page(agreement).body();
        assertThat(page).contains("砚城街道与鹭峰乡行政区域界线协议书").contains("甲方：砚城街道办事处").contains("乙方：鹭峰乡人民政府")
                .contains("二、界线走向").contains("从001号界桩起").contains("签署前还要解决").contains("缺附图第 1").contains("还没有确认现在这一稿草案");
        assertThat(surveyor.page("/survey/tasks/" + task).body()).contains(agreement);
        assertThat(surveyor.page(agreement + "?lang=en").body()).contains("things stand against signing").contains("Map sheets 1");
        surveyor.page("/survey?lang=zh");
    }

    @Test
    void wordsThatAreRefusedStayInTheForm() {
        Map<String, String> words = words();
        words.put("title", " ");
        words.put("questions", "水库归双方共用");
        HttpResponse<String> answer = surveyor.form(agreement + "/words", words);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请写明标题").contains("水库归双方共用");
        words.put("title", "协议书");
        assertThat(surveyor.form(agreement + "/words", words).statusCode()).isEqualTo(302);
        assertThat(surveyor.page(agreement).body()).contains("重要问题的处理").contains("水库归双方共用");
        assertThat(surveyor.form(agreement + "/words", words).statusCode()).isEqualTo(409);
    }

    @Test
    void anOfficerReadsItAndIsRefusedInASentenceWhenTheySignTooEarly() {
        Visitor lufeng = visitor("officer-lufeng");
        String page = lufeng.page(agreement).body();
        assertThat(page).contains("尚未签署现在这一稿").doesNotContain("id=\"words\"").doesNotContain("id=\"sign\"");
        HttpResponse<String> answer = lufeng.form(agreement + "/signature", Map.of("fingerprint", fingerprint(), "name", "王五", "post", "乡长",
                "signedOn", "2026-01-01"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能签署或报批");
        assertThat(lufeng.form(agreement + "/words", words()).statusCode()).isEqualTo(403);
        assertThat(lufeng.form(agreement + "/report", Map.of("fingerprint", "x", "number", "1", "day", "2026-01-01")).statusCode())
                .isEqualTo(403);
        assertThat(visitor("officer-mingtang").page(agreement).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsReportedUnsignedNorApprovedUnreported() {
        Visitor county = visitor("county");
        HttpResponse<String> report = county.form(agreement + "/report",
                Map.of("fingerprint", fingerprint(), "number", "1", "day", "2026-01-01"));
        assertThat(report.statusCode()).isEqualTo(422);
        assertThat(report.body()).contains("单方签署不生效");
        HttpResponse<String> approval = county.form(agreement + "/approval",
                Map.of("fingerprint", fingerprint(), "number", "1", "day", "2026-01-01", "classification", "PUBLIC"));
        assertThat(approval.statusCode()).isEqualTo(422);
        assertThat(approval.body()).contains("还没有报批");
        assertThat(county.get(agreement + "/files/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(county.get(agreement + "/files/..").statusCode()).isBetween(400, 404);
    }

    @Test
    void itsPapersAreHandedOutToItsSidesOnly() {
        assertThat(surveyor.page("/survey/tasks/" + task).body()).contains("/boundaries/tasks/" + task + "/papers");
        assertThat(surveyor.page("/boundaries/tasks/" + task + "/papers").body()).contains("/papers/AGREEMENT.pdf").contains("/papers/MARKER_RESULTS.xlsx")
                .doesNotContain("/papers/AGREEMENT.xlsx").contains("砚城鹭峰线成果资料").contains("内部");
        HttpResponse<String> paper = surveyor.get("/boundaries/tasks/" + task + "/papers/MARKER_RESULTS.docx");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("content-disposition").orElse("")).startsWith("attachment").contains(".docx");
        assertThat(visitor("officer-mingtang").get("/boundaries/tasks/" + task + "/papers/COURSE.docx").statusCode()).isEqualTo(404);
        assertThat(surveyor.get("/boundaries/tasks/" + task + "/papers/SECRETS.docx").statusCode()).isEqualTo(400);
        assertThat(surveyor.get("/boundaries/tasks/" + task + "/papers/COURSE.exe").statusCode()).isEqualTo(400);
        HttpResponse<String> words = surveyor.get("/boundaries/tasks/" + task + "/papers/COURSE.xlsx");
        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(words.body()).contains("不是单一表格");
    }

    @Test
    void whatWasHandedOutIsFoundByThoseWhoAnswerForIt() {
        surveyor.get("/boundaries/tasks/" + task + "/papers/POINT_RESULTS.pdf");
        Visitor county = visitor("county");
        assertThat(county.page("/boundaries/exports").body()).contains("砚城鹭峰线边界点成果表.pdf").contains("surveyor");
        assertThat(county.page("/boundaries/exports?q=%E6%B2%A1%E6%9C%89").body()).contains("还没有文件出库");
        assertThat(county.form("/boundaries/exports/verification", Map.of()).body()).contains("逐条相符");
        assertThat(visitor("officer-mingtang").page("/boundaries/exports").body()).doesNotContain("砚城鹭峰线边界点成果表.pdf");
        assertThat(surveyor.get("/boundaries/exports").statusCode()).isEqualTo(403);
        assertThat(county.get("/boundaries/exports?page=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void itsSheetsAreDrawnAndItsPackageIsMadeCheckedAndGivenAReceipt() throws InterruptedException {
        String papers = "/boundaries/tasks/" + task + "/papers";
        assertThat(surveyor.page(papers).body()).contains("按草案绘制全部附图").contains("还没有制作汇交包").contains("缺勘界方案批复");
        assertThat(surveyor.form(papers + "/sheets", Map.of("rowVersion", "0")).statusCode()).isEqualTo(302);
        awaitDone(papers);
        assertThat(surveyor.page(papers).body()).contains("已完成。");
        assertThat(surveyor.page(agreement).body()).doesNotContain("缺附图第");
        assertThat(surveyor.form("/boundaries/tasks/" + task + "/packages", Map.of()).statusCode()).isEqualTo(302);
        awaitDone(papers);
        Visitor county = visitor("county");
        Matcher found = Pattern.compile("/packages/([0-9a-f-]{36})/check").matcher(county.page(papers).body());
        assertThat(found.find()).isTrue();
        String pack = "/boundaries/tasks/" + task + "/packages/" + found.group(1);
        assertThat(county.get(pack).headers().firstValue("content-type")).contains("application/zip");
        assertThat(surveyor.form(pack + "/check", Map.of("rowVersion", "0", "receiver", "局", "receiptNo", "1")).statusCode()).isEqualTo(403);
        assertThat(county.form(pack + "/check", Map.of("rowVersion", "0", "receiver", "演示市民政局", "receiptNo", "1号")).statusCode()).isEqualTo(302);
        assertThat(county.page(papers).body()).contains("已退回").contains("不到 100%");
        assertThat(county.get(pack + "/receipt.pdf").statusCode()).isEqualTo(200);
        assertThat(visitor("officer-mingtang").get(pack).statusCode()).isEqualTo(404);
        jdbc.sql("delete from result_package").update();
    }

    /** Asks as a waiting page does, until the work is no longer under way. */
    private void awaitDone(String papers) throws InterruptedException {
        for (int i = 0; surveyor.get(papers + "/progress").body().contains("\"running\":true"); i++) {
            assertThat(i).as("asked in vain").isLessThan(600);
            Thread.sleep(100);
        }
    }

    private Map<String, String> words() {
        Matcher row = Pattern.compile("name=\"rowVersion\" value=\"(\\d+)\"").matcher(surveyor.page(agreement).body());
        assertThat(row.find()).isTrue();
        return new HashMap<>(Map.of("rowVersion", row.group(1), "number", "", "title", "协议书", "overview", "概况", "questions", "", "effect",
                "生效",
                "copies", "4"));
    }

    /** What a signature is given for; the page tells its first digits only, until somebody may sign. */
    private String fingerprint() {
        return reader.standing(actor, UUID.fromString(agreement.substring(agreement.lastIndexOf('/') + 1))).fingerprint();
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }
}
