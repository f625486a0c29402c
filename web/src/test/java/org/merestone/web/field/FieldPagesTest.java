package org.merestone.web.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheet that a surveyor takes into the field. */
@ServedTest
class FieldPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @Test
    void everyMarkerThatStandsIsOnTheSheetWithTheWayFromItsObjects() {
        UUID line = jdbc.sql("""
                select m.line_id from marker m join boundary_line_version v on v.id = m.line_version_id
                where v.stage = 'IN_FORCE' and v.valid_to is null and exists (select 1 from reference_object r where r.marker_id = m.id)
                order by m.code fetch first 1 row only""").query(UUID.class).single();
        int markers = jdbc.sql("""
                select count(*) from marker m join boundary_line_version v on v.id = m.line_version_id
                where m.line_id = :line and v.stage = 'IN_FORCE' and v.valid_to is null and m.life_status <> 'WITHDRAWN'""")
                .param("line", line).query(Integer.class).single();
        String page = visitor("surveyor").page("/boundaries/field/" + line).body();
        assertThat(page.split("field-stone", -1)).hasSize(markers + 1);
        assertThat(page).contains("EPSG:4526", "真方位角", "data-lon=\"114.");
    }

    @Test
    void whatABrowserPrintsOfItBearsTheMarkAndThePaperIsInTheLedger() {
        UUID line = jdbc.sql("select id from boundary_line where name = '砚城鹭峰线'").query(UUID.class).single();
        String page = visitor("surveyor").page("/boundaries/field/" + line).body();
        assertThat(page).contains("/assets/print-mark.js", "/sheet.pdf?draft=false")
                .containsPattern("class=\"print-line\"><b>内部</b> <span>surveyor</span> <time>\\d{4}-\\d\\d-\\d\\d</time>");
        var paper = visitor("surveyor").bytes("/boundaries/field/" + line + "/sheet.pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(org.merestone.geo.print.Opened.text(paper.body())).contains("砚城鹭峰线界桩放样与恢复表", "内部surveyor");
        assertThat(visitor("county").page("/boundaries/exports?q=放样与恢复表").body()).contains("砚城鹭峰线界桩放样与恢复表.pdf");
    }

    @Test
    void theBrowsersKeeperGovernsTheSheetsBesideIt() {
        var answer = visitor("surveyor").get("/boundaries/field/keeper.js");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(answer.body()).contains("field-sheets");
    }

    @Test
    void signingOutEmptiesWhatTheBrowserKept() {
        var answer = visitor("surveyor").form("/logout", java.util.Map.of());
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).isEqualTo("\"storage\"");
    }

    @Test
    void nobodyElseGetsTheSheet() {
        UUID line = jdbc.sql("select id from boundary_line where name = '砚城鹭峰线'").query(UUID.class).single();
        assertThat(visitor("clerk").page("/boundaries/field/" + line).statusCode()).isEqualTo(403);
        assertThat(new Visitor(URI.create("http://localhost:" + port)).page("/boundaries/field/" + line).statusCode()).isIn(302, 401);
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }
}
