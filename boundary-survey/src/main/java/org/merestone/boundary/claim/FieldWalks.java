package org.merestone.boundary.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of walks and of the sections that they left open. Callers hold the line's lock. */
@Repository
class FieldWalks {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    FieldWalks(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** The walk that counts: the latest. */
    Optional<FieldConfirmation> latest(UUID lineId) {
        return jdbc.sql("""
                select f.*, a.display_name from field_confirmation f join account a on a.id = f.recorded_by
                where f.line_id = :line order by f.recorded_at desc, f.id fetch first 1 row only""").param("line", lineId)
                .query((row, n) -> walk(row)).optional();
    }

    boolean any(UUID lineId) {
        return jdbc.sql("select count(*) from field_confirmation where line_id = :line").param("line",
                lineId).query(Long.class).single() > 0;
    }

    /** The sections of a line in some states, as they come along it. */
    List<OpenSection> sections(UUID lineId, List<OpenSection.State> states) {
        return jdbc.sql("select * from open_section where line_id = :line and state in (:states) order by from_m, id")
                .param("line", lineId).param("states", states.stream().map(Enum::name).toList()).query(this::section).list();
    }

    List<OpenSection> excludedBy(UUID agreement) {
        return jdbc.sql("""
                select s.* from open_section s join agreement_exclusion x on x.section_id = s.id where x.agreement_id = :agreement
                order by s.from_m, s.id""").param("agreement", agreement).query(this::section).list();
    }

    void exclude(UUID agreement, List<OpenSection> sections) {
        jdbc.sql("delete from agreement_exclusion where agreement_id = :agreement").param("agreement", agreement).update();
        sections.forEach(section -> jdbc.sql("insert into agreement_exclusion (agreement_id, section_id) values (:agreement, :section)")
                .param("agreement", agreement).param("section", section.id()).update());
    }

    OpenSection lock(UUID lineId, UUID id, long rowVersionSeen) {
        OpenSection section = jdbc.sql("select * from open_section where id = :id and line_id = :line for update").param("id", id)
                .param("line", lineId).query(this::section).optional().orElseThrow(() -> new Refusal.NotFound("claim.noSuchSection"));
        if (section.rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("claim.sectionMoved");
        }
        return section;
    }

    UUID add(UUID lineId, NewWalk walk, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into field_confirmation (id, line_id, walked_on, place, note, recorded_by, recorded_at)
                values (:id, :line, :day, :place, :note, :account, :now)""").param("id", id).param("line", lineId)
                .param("day", walk.walkedOn()).param("place", walk.place()).param("note", walk.note()).param("account", account)
                .param("now", LegalTime.now(clock)).update();
        int seq = 0;
        for (FieldConfirmation.Participant each : walk.participants()) {
            jdbc.sql("""
                    insert into field_participant (confirmation_id, seq, unit_id, name, organisation, post)
                    values (:id, :seq, :unit, :name, :organisation, :post)""").param("id", id).param("seq", ++seq)
                    .param("unit", each.unitId()).param("name", each.name().strip()).param("organisation", each.organisation().strip())
                    .param("post", each.post().strip()).update();
        }
        return id;
    }

    void addOpen(UUID walk, UUID lineId, int seq, NewWalk.Open open, MultiLineString course) {
        jdbc.sql("""
                insert into open_section (id, line_id, confirmation_id, seq, from_m, to_m, geom, summary, state)
                values (:id, :line, :walk, :seq, :from, :to, :geom, :summary, 'OPEN')""").param("id", ids.get()).param("line", lineId)
                .param("walk", walk).param("seq", seq).param("from", open.fromM()).param("to", open.toM())
                .param("geom", geometries.bind(course)).param("summary", open.summary()).update();
    }

    /** What an earlier walk left open is for the next walk to say. */
    int replaceUnsettled(UUID lineId) {
        return jdbc.sql("""
                update open_section set state = 'REPLACED', row_version = row_version + 1
                where line_id = :line and state in ('OPEN', 'SET_ASIDE')""").param("line", lineId).update();
    }

    void setAside(UUID id, String reason, UUID account) {
        jdbc.sql("""
                update open_section set state = 'SET_ASIDE', note = :reason, decided_by = :account, decided_at = :now,
                       row_version = row_version + 1 where id = :id""").param("reason", reason).param("account", account)
                .param("now", LegalTime.now(clock)).param("id", id).update();
    }

    void settle(UUID id, OpenSection.Settlement settlement, UUID account) {
        jdbc.sql("""
                update open_section set state = 'SOLVED', settled_by = :by, document_no = :no, settled_on = :day, note = :note,
                       sha256 = :sha256, decided_by = :account, decided_at = :now, row_version = row_version + 1 where id = :id""")
                .param("by", settlement.by().name()).param("no", settlement.documentNo()).param("day", settlement.day())
                .param("note", settlement.note()).param("sha256", settlement.sha256()).param("account", account)
                .param("now", LegalTime.now(clock)).param("id", id).update();
    }

    private FieldConfirmation walk(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<FieldConfirmation.Participant> people = jdbc.sql("select * from field_participant where confirmation_id = :id order by seq")
                .param("id", id).query((each, n) -> new FieldConfirmation.Participant(each.getObject("unit_id", UUID.class),
                        each.getString("name"), each.getString("organisation"), each.getString("post"))).list();
        List<OpenSection> open = jdbc.sql("select * from open_section where confirmation_id = :id order by from_m").param("id", id)
                .query(this::section).list();
        return new FieldConfirmation(id, row.getObject("line_id", UUID.class), row.getObject("walked_on", LocalDate.class),
                row.getString("place"), row.getString("note"), row.getString("display_name"), people, open);
    }

    private OpenSection section(ResultSet row, int number) throws SQLException {
        OpenSection.State state = OpenSection.State.valueOf(row.getString("state"));
        @Nullable String by = row.getString("settled_by");
        OpenSection.Settlement settlement = by == null ? null : new OpenSection.Settlement(OpenSection.Settlement.By.valueOf(by),
                row.getString("document_no"), row.getObject("settled_on", LocalDate.class), row.getString("note"), row.getString("sha256"));
        return new OpenSection(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getInt("seq"),
                row.getDouble("from_m"), row.getDouble("to_m"), (MultiLineString) geometries.require(row, "geom"), row.getString("summary"),
                state, settlement, settlement == null ? row.getString("note") : null, row.getLong("row_version"));
    }
}
