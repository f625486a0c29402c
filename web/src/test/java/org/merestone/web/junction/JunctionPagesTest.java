package org.merestone.web.junction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Junctions on their pages: listed, drafted, signed in order, given up. */
@ServedTest
class JunctionPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Visitor county;
    String page;

    @BeforeEach
    void open() {
        county = visitor("county");
        page = "/boundaries/junctions/" + found(county.page("/boundaries/junctions?kind=TRIPOINT").body(),
                "/boundaries/junctions/([0-9a-f-]{36})");
    }

    @AfterEach
    void takeAllBack() {
        for (String table : new String[] {"junction_signature", "junction_author", "junction_agreement"}) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void theListIsFilteredOnTheServerByItsAddress() {
        assertThat(county.page("/boundaries").body()).contains("/boundaries/junctions");
        assertThat(county.page("/boundaries/junctions?kind=RING").body()).contains("没有符合条件的交会点");
        assertThat(county.page("/boundaries/junctions?signed=true").body()).contains("没有符合条件");
        assertThat(county.page("/boundaries/junctions?text=%E7%A0%9A%E5%9F%8E").body()).contains("砚城");
        assertThat(county.page("/boundaries/junctions?kind=CORNER").statusCode()).isEqualTo(400);
        assertThat(county.page("/boundaries/junctions?page=-1").statusCode()).isEqualTo(400);
        assertThat(county.page("/boundaries/junctions?colour=red").statusCode()).isEqualTo(400);
        assertThat(visitor("clerk").page("/boundaries/junctions").statusCode()).isEqualTo(403);
    }

    @Test
    void threeUnitsSignInTheOrderThatWasAgreed() {
        Visitor surveyor = visitor("surveyor");
        assertThat(surveyor.form(page + "/agreement", Map.of()).statusCode()).isEqualTo(302);
        String drafted = surveyor.page(page).body();
        HttpResponse<String> reworded = surveyor.form(page + "/words", Map.of("rowVersion", "0", "number", "砚协1号", "title", "三交点协议书",
                "description", "三方一致认定", "unmarkedReason", drafted.contains("没有界桩，协议书也没有") ? "位于水面" : "", "effect", "批准后生效",
                "copies", "5", "inOrder", "true"));
        assertThat(reworded.statusCode()).as(reworded.body()).isEqualTo(302);
        assertThat(surveyor.form(page + "/words", Map.of("rowVersion", "0", "title", "x", "description", "x", "effect", "x", "copies",
                "5")).statusCode())
                .isEqualTo(409);
        List<String> officers = officers();
        assertThat(officers).hasSize(3);
        HttpResponse<String> early = sign(officers.get(2));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("约定按次序签署");
        assertThat(county.form(page + "/withdrawal", Map.of("reason", "另行协商")).statusCode()).isEqualTo(302);
        assertThat(county.page(page).body()).doesNotContain("id=\"signatures\"");
    }

    @Test
    void threeTownshipsOfACountyGiveTheirJunctionACode() {
        String body = county.page(page).body();
        List<String> units = Pattern.compile("（(\\d{6})(\\d{3})\\d*）").matcher(body).results().map(unit -> unit.group(2)).toList();
        assertThat(units).hasSize(3).isSorted();
        assertThat(found(body, "id=\"code\">(\\d+)<")).isEqualTo("990121" + String.join("", units));
    }

    @Test
    void whoHasNoPartInAJunctionDoesNotFindIt() {
        Visitor stranger = visitor(everyOfficer().stream().filter(each -> !officers().contains(each)).findFirst().orElseThrow());
        assertThat(stranger.page(page).statusCode()).isEqualTo(404);
        assertThat(visitor(officers().get(0)).form(page + "/agreement", Map.of()).statusCode()).isEqualTo(403);
        assertThat(county.form(page + "/withdrawal", Map.of("reason", "无")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> sign(String officer) {
        Visitor side = visitor(officer);
        String fingerprint = found(side.page(page).body(), "name=\"fingerprint\" value=\"([0-9a-f]{64})\"");
        return side.form(page + "/signature", Map.of("fingerprint", fingerprint, "name", "代表", "post", "镇长", "signedOn", "2026-03-02"));
    }

    /** The officers of the junction's units, by the units' codes. */
    private List<String> officers() {
        Matcher code = Pattern.compile("（(\\d{9})）").matcher(county.page(page).body());
        return code.results().map(each -> each.group(1)).distinct().map(unit -> jdbc.sql("""
                select username from account a join account_role r on r.account_id = a.id
                where r.role = 'BOUNDARY_OFFICER' and a.division_code = :unit""").param("unit", unit).query(String.class).single()).toList();
    }

    private List<String> everyOfficer() {
        return jdbc.sql("select username from account a join account_role r on r.account_id = a.id where r.role = 'BOUNDARY_OFFICER'")
                .query(String.class).list();
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
