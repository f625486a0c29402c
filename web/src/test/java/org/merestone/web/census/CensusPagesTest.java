package org.merestone.web.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.division.Divisions;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A census sheet on its way through the office's pages. */
@ServedTest
class CensusPagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    Divisions divisions;

    Visitor office;
    String township;

    @BeforeEach
    void signIn() {
        office = new Visitor(URI.create("http://localhost:" + port)).signIn("naming", PASSWORD);
        township = divisions.today(DivisionLevel.TOWNSHIP, "").get(0).code();
    }

    @Test
    void aSheetIsUploadedCheckedImportedAndOnlyItsPublicRowIsFound() throws InterruptedException {
        String sheet = uploaded("标准名称,地名类别,所在行政区,东经,北纬,密级\n瀚碧湾,22200,%s,114°18′36″,29°49′48″,公开\n瀚墨湾,22200,%s,114°18′36″,29°49′48″,\n"
                .formatted(township, township));
        assertThat(office.page(sheet).body()).contains("瀚碧湾").contains("value=\"EAST\" selected").doesNotContain("??");
        office.form(sheet + "/check", Map.of());
        assertThat(waited(sheet)).contains("data-state=\"CHECKED\"").contains("id=\"import\"");
        office.form(sheet + "/import", Map.of());
        assertThat(waited(sheet)).contains("data-state=\"IMPORTED\"").doesNotContain("id=\"import\"");
        assertThat(office.get("/api/v1/names?q=" + encode("瀚碧湾")).body()).contains("瀚碧湾");
        assertThat(office.get("/api/v1/names?q=" + encode("瀚墨湾")).body()).doesNotContain("瀚墨湾");
        assertThat(office.page("/naming/places?q=" + encode("瀚墨湾")).body()).contains("瀚墨湾").contains("内部");
    }

    @Test
    void faultsAreShownAndDownloadedRowByRow() throws InterruptedException {
        String sheet = uploaded("标准名称,地名类别,所在行政区,东经,至东经,北纬\n瀚甲湾,22200,%s,114°20′00″,114°18′00″,29.83\n".formatted(township));
        office.form(sheet + "/check", Map.of());
        assertThat(waited(sheet)).contains("data-state=\"REFUSED\"").contains("小于“东经”").doesNotContain("id=\"import\"");
        HttpResponse<String> report = office.get(sheet + "/report.csv");
        assertThat(report.body()).startsWith("\uFEFF行,列,程度,规则,说明").contains("2,至东经,错误,G01,");
        assertThat(office.form(sheet + "/columns", Map.of("field", "NAME")).statusCode()).isEqualTo(422);
        office.page("/naming?lang=en");
        assertThat(office.page(sheet).body()).contains("is less than").doesNotContain("??");
    }

    @Test
    void aFileThatIsNoSheetComesBackWithASentence() {
        assertThat(upload("一,二\n1,2\n".getBytes(Charset.forName("GB18030")))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("没有找到表头");
        });
        assertThat(upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}).body()).contains("旧版 .xls");
    }

    @Test
    void onlyTheOfficeSeesSheets() {
        Visitor clerk = new Visitor(URI.create("http://localhost:" + port)).signIn("clerk", PASSWORD);
        assertThat(clerk.page("/naming/census").statusCode()).isEqualTo(403);
        assertThat(office.page("/naming/census").body()).contains("type=\"file\"").doesNotContain("??");
    }

    private String uploaded(String text) {
        HttpResponse<String> answer = upload(text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }

    private HttpResponse<String> upload(byte[] content) {
        Matcher token = TOKEN.matcher(office.page("/naming/census").body());
        assertThat(token.find()).isTrue();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return office.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/naming/census"))
                .header("Content-Type", "multipart/form-data; boundary=xx").header("Accept", "text/html")
                .header("X-CSRF-TOKEN", token.group(1)).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String waited(String sheet) throws InterruptedException {
        for (int i = 0; i < 300 && office.json(sheet + "/progress").get("running").asBoolean(); i++) {
            Thread.sleep(100);
        }
        return office.page(sheet).body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
