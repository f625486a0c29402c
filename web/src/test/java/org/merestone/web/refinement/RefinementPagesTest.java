package org.merestone.web.refinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.merestone.data.geometry.Geometries;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county line laid through the end of a township line of the demonstration, looked at and accepted, and taken away again. */
@ServedTest
class RefinementPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Geometries geometries;

    UUID line;
    Visitor county;

    @BeforeEach
    void lay() {
        line = UUID.randomUUID();
        county = new Visitor(URI.create("http://localhost:" + port)).signIn("county", "merestone-demo");
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from line_refinement where line_id = :id").param("id", line).update();
        jdbc.sql("delete from boundary_line_version where line_id = :id").param("id", line).update();
        jdbc.sql("delete from boundary_line where id = :id").param("id", line).update();
    }

    @Test
    void withoutACountyLineThePageSaysWhatToDo() {
        assertThat(county.page("/boundaries/refinements").body()).contains("id=\"none\"").contains("./run import divisions");
        assertThat(county.page("/boundaries/junctions").body()).contains("id=\"refinements\"");
    }

    @Test
    void beforeAndAfterStandBesideEachOtherAndAnAcceptanceIsOnRecord() {
        throughAJunction();
        assertThat(county.page("/boundaries/refinements").body()).contains("/boundaries/refinements/" + line).contains("处交会点待细化");
        String path = "/boundaries/refinements/" + line;
        String body = county.page(path).body();
        assertThat(body).contains("细化前", "细化后", "id=\"accept\"", "class=\"higher", "class=\"township\"");
        String seen = group(body, "name=\"seen\" value=\"([0-9a-f]{64})\"");
        HttpResponse<String> stale = county.form(path, Map.of("seen", "0", "documentNo", "县政函〔2026〕9号", "day", "2026-01-05"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("id=\"refusal\"").contains("县政函〔2026〕9号");
        assertThat(county.form(path, Map.of("seen", seen, "documentNo", "", "day", "2026-01-05")).statusCode()).isEqualTo(422);
        assertThat(county.form(path, Map.of("seen", seen, "documentNo", "县政函〔2026〕9号", "day", "2026-01-05")).statusCode()).isEqualTo(302);
        assertThat(county.page(path).body()).contains("id=\"done\"").contains("id=\"record\"").contains("县政函〔2026〕9号")
                .doesNotContain("id=\"accept\"");
        Visitor surveyor = new Visitor(URI.create("http://localhost:" + port)).signIn("surveyor", "merestone-demo");
        assertThat(surveyor.page(path).body()).contains("id=\"record\"");
        assertThat(surveyor.form(path, Map.of("seen", seen, "documentNo", "x", "day", "2026-01-05")).statusCode()).isEqualTo(403);
    }

    /** A county line that runs exactly through an end of a township line, so that nothing of the demonstration has to move. */
    private void throughAJunction() {
        Coordinate end = jdbc.sql("""
                select v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id
                where l.level = 'TOWNSHIP' and l.unit_b_id is not null and v.stage = 'IN_FORCE' and v.valid_to is null
                  and v.superseded_at is null order by l.code""").query((row, n) -> geometries.require(row, "geom")).list()
                        .get(0).getCoordinates()[0];
        LineString course = Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(end.x, end.y - 0.03),
                new Coordinate(end.x, end.y),
            new Coordinate(end.x, end.y + 0.03)});
        UUID unit = jdbc.sql("select division_id from division_version where code = '990121' and valid_to is null"
                + " and superseded_at is null")
                .query(UUID.class).single();
        jdbc.sql("""
                insert into boundary_line (id, level, line_kind, unit_a_id, unit_b_id, code, name, demonstration, created_at)
                values (:id, 'COUNTY', 'ADMINISTRATIVE', :unit, null, '9901219902', '砚川邻川线', true, current_timestamp)""")
                .param("id", line).param("unit", unit).update();
        jdbc.sql("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m, fingerprint,
                  source, valid_from, recorded_at)
                values (:id, :line, 1, 'IN_FORCE', 'HABITUAL', 'INTERNAL', :geom, 6000, :print, 'test', date '2020-01-01',
                        current_timestamp)""")
                .param("id", UUID.randomUUID()).param("line", line).param("print", "0".repeat(64))
                .param("geom", geometries.bind(Geometries.FACTORY.createMultiLineString(new LineString[] {course}))).update();
    }

    private static String group(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
