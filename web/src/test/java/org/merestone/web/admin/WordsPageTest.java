package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's page of words. */
@ServedTest
class WordsPageTest {

    private static final String PASSWORD = "merestone-demo";

    @LocalServerPort
    int port;

    @Test
    void theWordsThatShipAreShownWithTheirSource() {
        URI address = URI.create("http://localhost:" + port);
        String page = new Visitor(address).signIn("admin", PASSWORD).page("/admin/words").body();
        assertThat(page).contains("曼哈顿", "name=\"file\"").doesNotContain("??");
        assertThat(new Visitor(address).signIn("naming", PASSWORD).page("/admin/words").statusCode()).isEqualTo(403);
    }

    @Test
    void anEditionIsImportedListedAndDownloadedAsItCame() {
        Visitor admin = new Visitor(URI.create("http://localhost:" + port)).signIn("admin", PASSWORD);
        String csv = "term,classes,least,source,verified\n瀚漾,122;121,1,省地名通名表,yes\n";
        assertThat(upload(admin, "GENERICS", csv)).contains("id=\"taken\"").contains("data-kind=\"GENERICS\"").contains("省地名通名表")
                .doesNotContain("??");
        assertThat(admin.get("/admin/words/GENERICS/1.csv").body()).isEqualTo(csv);
        assertThat(upload(admin, "GENERICS", csv.replace("122;121", "lake"))).contains("第 2 行有误").contains("没有导入任何一行");
        assertThat(upload(admin, "GENERICS", "term,classes,least,source,verified\n")).contains("data-edition=\"2\"");
        assertThat(admin.get("/admin/words/GENERICS/0.csv").body()).doesNotContain("瀚漾");
        assertThat(admin.get("/admin/words/LEXICON/1.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aLexiconAndAPlanAreDownloadedAsTheyCameByTheOfficeToo() {
        Visitor admin = new Visitor(URI.create("http://localhost:" + port)).signIn("admin", PASSWORD);
        Visitor office = new Visitor(URI.create("http://localhost:" + port)).signIn("naming", PASSWORD);
        Visitor clerk = new Visitor(URI.create("http://localhost:" + port)).signIn("clerk", PASSWORD);
        String plan = "name,class,document,approved_on,area\n瀚海湾路,23510,砚政发〔2026〕3号,2026-01-05,"
                + "\"POLYGON ((10 10, 10.1 10, 10.1 10.1, 10 10))\"\n";
        String page = upload(admin, "PLAN", plan);
        assertThat(page).contains("data-kind=\"PLAN\"").contains("/admin/words/PLAN/");
        String latest = page.substring(page.indexOf("/admin/words/PLAN/")).replaceFirst("(?s)\\.csv.*", ".csv");
        assertThat(admin.get(latest).body()).isEqualTo(plan);
        assertThat(office.get(latest).body()).isEqualTo(plan);
        assertThat(clerk.get(latest).statusCode()).isEqualTo(403);
        assertThat(admin.get("/admin/words/PLAN/0.csv").body()).contains("瀚海湾路,23510,砚政发〔2026〕3号,2026-01-05,\"POLYGON ((10 10, 10.1 10");
        assertThat(admin.get("/admin/words/LEXICON/0.csv").body()).startsWith("\uFEFFword,kind,source,verified");
    }

    private static String upload(Visitor admin, String table, String csv) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"table\"\r\n\r\n" + table
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"own.csv\"\r\n\r\n" + csv + "\r\n--xx--\r\n";
        return admin.send(HttpRequest.newBuilder(admin.address().resolve("/admin/words"))
                .header("Content-Type", "multipart/form-data; boundary=xx").header("Accept", "text/html")
                .header("X-CSRF-TOKEN", admin.token()).POST(BodyPublishers.ofString(body))).body();
    }
}
