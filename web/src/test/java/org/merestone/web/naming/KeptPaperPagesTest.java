package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.naming.CheckedRoad.done;
import static org.merestone.web.naming.CheckedRoad.found;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.merestone.data.document.Documents;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case whose letter and notice went out: what its page offers of them, and what the public is given. */
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPaperPagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final byte[] SCAN = "%PDF-1.4 盖章".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    Visitor clerk;
    Visitor office;
    String page;
    String notice;

    @BeforeAll
    void aCaseIsOnNoticeAndAnotherIsReported() {
        clerk = visitor("clerk");
        office = visitor("naming");
        page = checked("瀚墨路", "114.262,29.8471\n114.270,29.8472");
        done(office.form(page + "/notices", Map.of("days", "7")));
        notice = found(office.page(page), "href=\"(/notices/[0-9a-f-]{36})\"");
    }

    @Test
    void thePublicIsGivenTheNoticeAsItWentOut() throws IOException, InterruptedException {
        String hash = found(office.page(page), "data-paper=\"NOTICE\"[\\s\\S]*?data-sha256=\"([0-9a-f]{64})\"[^>]*>PDF");
        HttpResponse<byte[]> paper = bytes(notice + "/paper.pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(Documents.sha256(paper.body())).isEqualTo(hash);
        assertThat(paper.headers().firstValue("etag")).contains("\"" + hash + "\"");
        assertThat(bytes(notice + "/paper.pdf").body()).isEqualTo(paper.body());
        assertThat(new Visitor(address()).page(notice).body()).contains("id=\"notice-paper\"").contains(hash).doesNotContain("??");
        assertThat(new Visitor(address()).get("/ogc/collections/notices/items").body()).contains(notice + "/paper.pdf");
    }

    @Test
    void whatIsNotPublishedHasNoPublicPaper() throws IOException, InterruptedException {
        assertThat(bytes("/notices/00000000-0000-0000-0000-000000000001/paper.pdf").statusCode()).isEqualTo(404);
        String kept = found(office.page(page), "href=\"(" + page + "/kept/[0-9a-f-]{36}\\.pdf)\"");
        assertThat(new Visitor(address()).get(kept).statusCode()).as("the office's own door").isNotEqualTo(200);
        assertThat(office.get(kept).statusCode()).isEqualTo(200);
        assertThat(office.get(kept.replace(".pdf", ".xlsx")).statusCode()).isEqualTo(404);
        assertThat(office.get(kept.replace(".pdf", ".exe")).statusCode()).isEqualTo(400);
    }

    @Test
    void aLetterGoesOutUnderANumberOfTheRightFormAndOnlyOnce() {
        String first = checked("瀚砚路", "114.262,29.8481\n114.270,29.8482");
        String second = checked("瀚笺路", "114.262,29.8491\n114.270,29.8492");
        HttpResponse<String> wrong = report(first, "咸民政2026-12");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"refusal\"").contains("不是发文字号").contains("咸民政〔2026〕12号");
        done(report(first, "咸民政[2026]88号"));
        assertThat(office.page(first).body()).contains("咸民政〔2026〕88号").contains("data-paper=\"REQUEST\"").doesNotContain("??");
        HttpResponse<String> twice = report(second, "咸民政〔2026〕88号");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("已经用于另一份文件").contains("咸民政〔2026〕89号");
        office.page(first + "?lang=en");
        assertThat(office.page(first).body()).contains("Kept, edition 1").doesNotContain("??");
        office.page(first + "?lang=zh");
    }

    @Test
    void aSealedScanIsFiledByOneAndComparedByAnother() {
        String kept = found(office.page(page), "data-paper=\"NOTICE\"[\\s\\S]*?data-kept=\"([0-9a-f-]{36})\"");
        String scans = page + "/kept/" + kept + "/scans";
        assertThat(clerk.upload(scans, Map.of(), "公示.txt", "not a scan".getBytes(StandardCharsets.UTF_8)).body())
                .contains("须是 PDF、JPEG 或 PNG");
        done(clerk.upload(scans, Map.of(), "公示（盖章）.pdf", SCAN));
        String scan = found(office.page(page), "href=\"(" + scans + "/[0-9a-f-]{36})\"");
        assertThat(clerk.form(scan + "/comparison", Map.of()).statusCode()).isEqualTo(403);
        done(office.form(scan + "/comparison", Map.of()));
        assertThat(office.page(page).body()).contains("data-scan=\"STANDS\"").contains("naming 已核对");
        assertThat(office.get(scan).statusCode()).isEqualTo(200);
        assertThat(office.form(scan + "/dismissal", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        done(office.form(scan + "/dismissal", Map.of("reason", "缺第二页")));
        assertThat(office.page(page).body()).contains("data-scan=\"DOUBTED\"").contains("naming 提出不是这份（缺第二页）").contains("仍是这份");
        HttpResponse<String> sameHand = office.form(scan + "/dismissal", Map.of("reason", "确实缺页"));
        assertThat(sameHand.statusCode()).isEqualTo(403);
        assertThat(sameHand.body()).contains("请由另一位同事确认退回");
        done(visitor("county").form(scan + "/dismissal", Map.of("reason", "确实缺页")));
        assertThat(office.page(page).body()).contains("data-scan=\"DISMISSED\"").contains("已退回：确实缺页").doesNotContain("??");
    }

    @Test
    void aCorrectionIsIssuedWithItsReasonAndTheFormerStays() {
        String before = notice + "/paper.pdf";
        String former = new Visitor(address()).get(before).headers().firstValue("etag").orElseThrow();
        assertThat(office.form(page + "/papers/NOTICE/correction", Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(clerk.form(page + "/papers/NOTICE/correction", Map.of("reason", "错字")).statusCode()).isEqualTo(403);
        done(office.form(page + "/papers/NOTICE/correction", Map.of("reason", "位置描述有错字")));
        assertThat(office.page(page).body()).contains("已被代替：第 1 版").contains("存档第 2 版").contains("位置描述有错字");
        assertThat(new Visitor(address()).get(before).headers().firstValue("etag").orElseThrow()).as("the public gets the one that holds")
                .isNotEqualTo(former);
        assertThat(office.form(page + "/papers/ANNOUNCEMENT/correction", Map.of("reason", "早了")).body()).contains("公告还没有发出");
        assertThat(office.page(page + "/papers/NOTICE/correction").statusCode()).as("the switch of languages").isEqualTo(302);
    }

    @Test
    void whatABatchRefusesIsToldOnItsPageWithWhatWasTyped() {
        String township = found(clerk.page("/naming/new"), "<option value=\"(\\d{9})\"");
        HttpResponse<String> made = office.form("/naming/batches", Map.of("title", "两条路", "table", "种类,名称,乡镇,含义,理由,位置,坐标\n命名,瀚墅路,"
                + township + ",取笔墨之意,新建,东起鼓楼,114.262 29.8501;114.270 29.8502\n命名,瀚篆路," + township
                + ",取笔墨之意,新建,东起鼓楼,114.262 29.8511;114.270 29.8512\n"));
        done(made);
        String batch = URI.create(made.headers().firstValue("location").orElseThrow()).getPath();
        done(office.form(batch + "/submission", Map.of()));
        done(office.form(batch + "/check", Map.of()));
        done(office.form(batch + "/notice", Map.of("days", "7")));
        String kept = found(office.page(batch), "data-paper=\"NOTICE\"[\\s\\S]*?data-kept=\"([0-9a-f-]{36})\"");
        String scans = batch + "/kept/" + kept + "/scans";
        HttpResponse<String> noScan = office.upload(scans, Map.of(), "公示.txt", "not a scan".getBytes(StandardCharsets.UTF_8));
        assertThat(noScan.statusCode()).isEqualTo(422);
        assertThat(noScan.body()).contains("id=\"refusal\"", "须是 PDF、JPEG 或 PNG", "id=\"papers\"").doesNotContain("??");
        done(office.upload(scans, Map.of(), "公示（盖章）.pdf", SCAN));
        String scan = found(office.page(batch), "href=\"(" + scans + "/[0-9a-f-]{36})\"");
        HttpResponse<String> sameHand = office.form(scan + "/comparison", Map.of());
        assertThat(sameHand.statusCode()).isEqualTo(403);
        assertThat(sameHand.body()).contains("id=\"refusal\"", "id=\"papers\"", "data-scan=\"AWAITS\"");
        String tooLong = "错字".repeat(300);
        for (String form : List.of(batch + "/papers/NOTICE/correction", scan + "/dismissal")) {
            HttpResponse<String> refused = office.form(form, Map.of("reason", tooLong));
            assertThat(refused.statusCode()).as(form).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"refusal\"").containsPattern("<details open=\"open\">(?s:.){0,1000}value=\"" + tooLong);
        }
        assertThat(clerk.form(batch + "/papers/NOTICE/correction", Map.of("reason", "错字")).statusCode()).isEqualTo(403);
        assertThat(office.page(scans).statusCode()).as("the switch of languages").isEqualTo(302);
        done(office.form(batch + "/papers/NOTICE/correction", Map.of("reason", "位置描述有错字")));
        assertThat(office.page(batch).body()).contains("存档第 2 版");
    }

    private HttpResponse<String> report(String of, String number) {
        return office.form(of + "/report", Map.of("seen", seen(of), "reason", "", "number", number));
    }

    private String checked(String name, String points) {
        return CheckedRoad.checked(clerk, office, name, points);
    }

    private String seen(String path) {
        return CheckedRoad.seen(office, path);
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private Visitor visitor(String username) {
        return new Visitor(address()).signIn(username, PASSWORD);
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }
}
