package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.TileCoord;
import org.merestone.web.ServedTest;
import org.merestone.web.open.MapLayer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A public line of the demonstration whose agreement left its middle out: the public sees that this stretch is undetermined, and nothing of
 * what is said about it. The rows are there for the length of a test and no register that is served knows them.
 */
@ServedTest
class UnsettledStretchTest {

    private static final String SECRET = "老林场权属争议内情";

    @Autowired
    RegisterReader reader;
    @Autowired
    RegisterKeeper keeper;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Geometries geometries;

    LineInForce line;
    Coordinate middle;
    Coordinate claimed;
    PublishedRegister register;

    @BeforeEach
    void leaveOut() {
        line = keeper.current().coverage().lines().stream().filter(each -> each.right() != null).findFirst().orElseThrow();
        LengthIndexedLine along = new LengthIndexedLine(line.geometry().getGeometryN(0));
        double length = line.geometry().getGeometryN(0).getLength();
        MultiLineString section = Geometries.FACTORY.createMultiLineString(
                new LineString[] {(LineString) along.extractLine(length * 0.4, length * 0.6)});
        middle = along.extractPoint(length * 0.5);
        claimed = new Coordinate(middle.x + 0.0123457, middle.y + 0.0045679);
        rows(section);
        register = reader.read(PublishedRegister.EMPTY, keeper.current().day());
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from agreement_exclusion where agreement_id in (select id from agreement where title = :secret)")
                .param("secret", SECRET).update();
        jdbc.sql("delete from agreement where title = :secret").param("secret", SECRET).update();
        jdbc.sql("delete from line_task where draft_id = :version").param("version", line.versionId()).update();
        jdbc.sql("delete from open_section where summary = :secret").param("secret", SECRET).update();
        jdbc.sql("delete from field_confirmation where note = :secret").param("secret", SECRET).update();
        jdbc.sql("delete from claim_evidence where title = :secret").param("secret", SECRET).update();
        jdbc.sql("delete from boundary_claim where basis = :secret").param("secret", SECRET).update();
    }

    @Test
    void aClickOnItTellsThatItIsUndeterminedAndOneBesideItWhatTheLineIs() {
        assertThat(register.coverage().nearestLine(middle.x, middle.y).orElseThrow().status()).isEqualTo(LegalStatus.UNSETTLED);
        Coordinate start = new LengthIndexedLine(line.geometry().getGeometryN(0))
                .extractPoint(line.geometry().getGeometryN(0).getLength() * 0.2);
        Coverage.Near near = register.coverage().nearestLine(start.x, start.y).orElseThrow();
        assertThat(near.status()).isEqualTo(near.line().legalStatus());
        assertThat(keeper.current().coverage().nearestLine(middle.x, middle.y).orElseThrow().status()).as("nothing was left out before")
                .isEqualTo(line.legalStatus());
    }

    @Test
    void everyMapDrawsItUnlikeTheRestOfTheLine() {
        Envelope around = new Envelope(middle.x - 0.004, middle.x + 0.004, middle.y - 0.004, middle.y + 0.004);
        Painter painter = Painter.standard();
        assertThat(painter.image(register.map(), around, 300, 300, 1, Locale.CHINESE))
                .isNotEqualTo(painter.image(keeper.current().map(), around, 300, 300, 1, Locale.CHINESE));
        TileCoord tile = TileCoord.at(13, middle.x, middle.y);
        assertThat(text(register.vectorTiles().tile(tile, "lines").bytes())).contains("UNSETTLED");
        assertThat(text(keeper.current().vectorTiles().tile(tile, "lines").bytes())).doesNotContain("UNSETTLED");
    }

    @Test
    void theInterfacesTellHowManyMetres() {
        MapLayer.Item item = item(register);
        assertThat(((Number) item.properties().get("unsettledMetres")).doubleValue()).isPositive().isLessThan(line.lengthM());
        assertThat(item(keeper.current()).properties().containsKey("unsettledMetres")).isFalse();
    }

    @Test
    void nothingThatWasSaidOrClaimedThereIsPublished() {
        String told = register.coverage().lines() + " " + MapLayer.lines.in(register, new Envelope(-180, 180, -90, 90))
                + text(register.vectorTiles().tile(TileCoord.at(10, middle.x, middle.y)).bytes());
        assertThat(told).doesNotContain(SECRET, "争议", "张三丰", Double.toString(claimed.x), Double.toString(claimed.y));
    }

    @Test
    void whatIsOnlyTalkedAboutIsNotPublished() {
        jdbc.sql("update agreement set state = 'REPORTED' where title = :secret").param("secret", SECRET).update();
        PublishedRegister before = reader.read(PublishedRegister.EMPTY, keeper.current().day());
        assertThat(before.coverage().line(line.id()).unsettled().isEmpty()).isTrue();
        assertThat(register.coverage().line(line.id()).unsettled().isEmpty()).isFalse();
    }

    private MapLayer.Item item(PublishedRegister from) {
        return MapLayer.lines.in(from, line.geometry().getEnvelopeInternal()).stream().filter(each -> each.id().equals(line.id()))
                .findFirst().orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The walk, the section, the claim with its evidence, the task and the agreement that left the section out. */
    private void rows(MultiLineString section) {
        UUID account = jdbc.sql("select id from account where username = 'surveyor'").query(UUID.class).single();
        UUID walk = UUID.randomUUID();
        jdbc.sql("insert into field_confirmation (id, line_id, walked_on, place, note, recorded_by, recorded_at)"
                + " values (:id, :line, :day, '张三丰家', :secret, :by, :now)").param("id", walk).param("line", line.id())
                .param("day", LocalDate.of(2026, 1, 1)).param("secret", SECRET).param("by", account).param("now", OffsetDateTime.now())
                .update();
        UUID open = UUID.randomUUID();
        jdbc.sql("insert into open_section (id, line_id, confirmation_id, seq, from_m, to_m, geom, summary, state)"
                + " values (:id, :line, :walk, 1, 100, 200, :geom, :secret, 'SET_ASIDE')").param("id", open).param("line", line.id())
                .param("walk", walk).param("geom", geometries.bind(section)).param("secret", SECRET).update();
        UUID claim = UUID.randomUUID();
        MultiLineString course = Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(claimed.x - 0.001, claimed.y), claimed})});
        jdbc.sql("insert into boundary_claim (id, line_id, unit_id, geom, length_m, basis, source, drawn_by, drawn_at)"
                + " values (:id, :line, :unit, :geom, 96, :secret, '', :by, :now)").param("id", claim).param("line", line.id())
                .param("unit", line.left().id()).param("geom", geometries.bind(course)).param("secret", SECRET).param("by", account)
                .param("now", OffsetDateTime.now()).update();
        jdbc.sql("insert into claim_evidence (id, claim_id, kind, title, document_no, dated, note, filed_by, filed_at)"
                + " values (:id, :claim, 'HISTORY', :secret, '', :day, '', :by, :now)").param("id", UUID.randomUUID()).param("claim", claim)
                .param("secret", SECRET).param("day", LocalDate.of(2001, 1, 1)).param("by", account).param("now", OffsetDateTime.now())
                .update();
        UUID task = UUID.randomUUID();
        jdbc.sql("insert into line_task (id, line_id, state, draft_id, opened_by, opened_at)"
                + " values (:id, :line, 'APPROVED', :version, :by, :now)").param("id", task).param("line", line.id())
                .param("version", line.versionId()).param("by", account).param("now", OffsetDateTime.now()).update();
        UUID agreement = UUID.randomUUID();
        jdbc.sql("insert into agreement (id, line_id, task_id, state, agreement_no, title, overview, questions, effect, copies, drafted_by,"
                + " drafted_at) values (:id, :line, :task, 'APPROVED', '', :secret, '', '', '', 4, :by, :now)").param("id", agreement)
                .param("line", line.id()).param("task", task).param("secret", SECRET).param("by", account).param("now", OffsetDateTime.now())
                .update();
        jdbc.sql("insert into agreement_exclusion (agreement_id, section_id) values (:agreement, :open)").param("agreement", agreement)
                .param("open", open).update();
    }
}
