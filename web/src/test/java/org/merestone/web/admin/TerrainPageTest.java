package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's page of terrain models. */
@ServedTest
class TerrainPageTest {

    private static final String GRID = "ncols 2\nnrows 2\nxllcenter 114.2\nyllcenter 29.7\ncellsize 0.3\n150 150\n150 150\n";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void withoutTerrain() {
        jdbc.sql("delete from height_grid").update();
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    void aGridThatWasGivenStandsInTheListWithItsDivision() {
        Visitor admin = visitor().signIn("admin", "merestone-demo");
        assertThat(admin.page("/admin/terrain").body()).contains("id=\"give\"").doesNotContain("id=\"terrains\"");
        HttpResponse<String> given = give(admin, "990121", "高程.asc", GRID);
        assertThat(given.body()).contains("id=\"taken\"", "高程.asc", "990121").doesNotContain("id=\"refusal\"");
        assertThat(admin.page("/admin/terrain").body()).contains("id=\"terrains\"", "高程.asc");
    }

    @Test
    void whatIsNoGridOrForNoDivisionIsRefusedInASentence() {
        Visitor admin = visitor().signIn("admin", "merestone-demo");
        assertThat(give(admin, "990121", "照片.asc", "\u00ff\u00d8JFIF").body()).contains("id=\"refusal\"").doesNotContain("id=\"taken\"");
        assertThat(give(admin, "9901", "高程.asc", GRID).body()).contains("id=\"refusal\"");
        assertThat(give(admin, "990121", "短.asc", GRID.replace("nrows 2", "nrows 900")).body()).contains("id=\"refusal\"");
        assertThat(jdbc.sql("select count(*) from height_grid").query(Long.class).single()).isZero();
    }

    @Test
    void onlyTheAdministratorComesIn() {
        assertThat(visitor().signIn("surveyor", "merestone-demo").page("/admin/terrain").statusCode()).isEqualTo(403);
        assertThat(visitor().get("/admin/terrain").statusCode()).isIn(302, 401, 403);
    }

    private static HttpResponse<String> give(Visitor admin, String division, String name, String content) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"division\"\r\n\r\n" + division
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--xx--\r\n";
        return admin.send(HttpRequest.newBuilder(admin.address().resolve("/admin/terrain")).header("X-CSRF-TOKEN", admin.token())
                .header("Content-Type", "multipart/form-data; boundary=xx").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
