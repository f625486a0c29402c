package org.merestone.gazetteer.naming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of naming cases. Every change says which row version its writer saw; a later one makes it a refusal. */
@Repository
class CaseRecords {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;

    CaseRecords(JdbcClient jdbc, Geometries geometries, Clock clock) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return LegalTime.now(clock);
    }

    void insert(UUID id, String number, Proposal proposal, Romanization roman, UUID author) {
        jdbc.sql("""
                insert into naming_case (id, case_no, kind, state, name, specific, generic, class_code, roman_toned, roman_plain,
                                         roman_confirmed, syllables, roman_source, meaning, reason, location_text, geom,
                                         division_id, author_id, created_at)
                values (:id, :number, 'NAMING', 'DRAFT', :name, :specific, :generic, :class, :toned, :plain, :confirmed, :syllables,
                        :source, :meaning, :reason, :location, :geom, :division, :author, :now)""")
                .param("id", id).param("number", number).params(texts(proposal, roman)).param("source", source(proposal), Types.VARCHAR)
                .param("geom", geometries.bind(proposal.geometry())).param("division", proposal.divisionId())
                .param("author", author).param("now", now()).update();
    }

    /** Says of a case just opened which standing place it is about. */
    void about(UUID id, CaseKind kind, @Nullable UUID target, String measures) {
        jdbc.sql("update naming_case set kind = :kind, target_id = :target, measures = :measures where id = :id")
                .param("kind", kind.name()).param("target", target).param("measures", measures).param("id", id).update();
    }

    /** Puts a case into a batch. */
    void join(UUID id, UUID batchId) {
        jdbc.sql("update naming_case set batch_id = :batch where id = :id").param("batch", batchId).param("id", id).update();
    }

    /** A case that is changed by itself goes its own way from then on. */
    void leaveBatch(UUID id) {
        jdbc.sql("update naming_case set batch_id = null where id = :id").param("id", id).update();
    }

    /** The cases of a batch by their numbers. */
    List<NamingCase> ofBatch(UUID batchId) {
        return jdbc.sql("select * from naming_case where batch_id = :batch order by case_no").param("batch", batchId)
                .query((row, n) -> namingCase(row)).list();
    }

    /** The cases whose decisions take effect on a day or took it before, and are not in the register yet. */
    List<UUID> due(LocalDate day) {
        return jdbc.sql("""
                select id from naming_case where state in ('APPROVED', 'ARCHIVED') and effected_at is null and effective_on <= :day
                order by effective_on, case_no""").param("day", day).query(UUID.class).list();
    }

    /** Writes down that the register was changed as the case says. */
    void effected(UUID id, UUID place) {
        jdbc.sql("update naming_case set place_id = :place, effected_at = :now, row_version = row_version + 1 where id = :id")
                .param("place", place).param("now", now()).param("id", id).update();
    }

    /** Whether a case about a place is under way. */
    boolean underWay(UUID target) {
        return jdbc.sql("select count(*) from naming_case where target_id = :target and (state in (:open) or state = 'APPROVED'"
                        + " and effected_at is null and effective_on is not null)")
                .param("target", target).param("open", CaseState.UNDER_WAY.stream().map(Enum::name).toList()).query(Integer.class)
                        .single() > 0;
    }

    void revise(NamingCase seen, Proposal proposal, Romanization roman) {
        requireOne(jdbc.sql("""
                update naming_case set name = :name, specific = :specific, generic = :generic, class_code = :class,
                       roman_toned = :toned, roman_plain = :plain, roman_confirmed = :confirmed, syllables = :syllables,
                       roman_source = :source, meaning = :meaning, reason = :reason, location_text = :location,
                       geom = :geom, division_id = :division,
                       row_version = row_version + 1
                where id = :id and row_version = :seen""")
                .param("id", seen.id()).param("seen", seen.rowVersion()).params(texts(proposal, roman))
                .param("source", source(proposal), Types.VARCHAR)
                .param("geom", geometries.bind(proposal.geometry())).param("division", proposal.divisionId()).update(), seen.id());
    }

    private static @Nullable String source(Proposal proposal) {
        return proposal.given() == null ? null : proposal.given().source();
    }

    /** Confirms the readings of a case that is still open. */
    void confirm(NamingCase seen, Romanization roman) {
        requireOne(jdbc.sql("""
                update naming_case set roman_toned = :toned, roman_plain = :plain, roman_confirmed = :confirmed, syllables = :syllables,
                       row_version = row_version + 1
                where id = :id and row_version = :seen""")
                .param("toned", roman.toned()).param("plain", roman.plain()).param("confirmed", !roman.confirm())
                .param("syllables", String.join(" ", roman.syllables())).param("id", seen.id()).param("seen", seen.rowVersion()).update(),
                seen.id());
    }

    private static Map<String, Object> texts(Proposal proposal, Romanization roman) {
        return Map.ofEntries(
                Map.entry("name", roman.parts().whole()), Map.entry("specific", roman.parts().specific()),
                Map.entry("generic", roman.parts().generic()),
                Map.entry("class", proposal.placeClass().code()), Map.entry("toned", roman.toned()),
                Map.entry("plain", roman.plain()), Map.entry("confirmed", !roman.confirm()),
                Map.entry("syllables", String.join(" ", roman.syllables())),
                Map.entry("meaning", proposal.meaning()), Map.entry("reason", proposal.reason()),
                Map.entry("location", proposal.locationText()));
    }

    /** Moves a case on and writes the event. */
    void move(NamingCase seen, CaseState to, String actorName, String remark) {
        requireOne(jdbc.sql("update naming_case set state = :to, row_version = row_version + 1 where id = :id and row_version = :seen")
                .param("to", to.name()).param("id", seen.id()).param("seen", seen.rowVersion()).update(), seen.id());
        addEvent(seen.id(), seen.state(), to, actorName, remark);
    }

    /** Decides a case and writes the event. */
    void decide(NamingCase seen, CaseState to, UUID by, String actorName, Outcome outcome) {
        requireOne(jdbc.sql("""
                update naming_case set state = :to, decided_by = :by, decided_at = :now, approval_document = :document,
                       approved_on = :approved, return_reason = :reason, effective_on = :effective, decided_secrecy = :secrecy,
                       decided_status = :status, row_version = row_version + 1
                where id = :id and row_version = :seen""")
                .param("to", to.name()).param("by", by).param("now", now()).param("document", outcome.document())
                .param("approved", outcome.approvedOn()).param("reason", outcome.returnReason())
                .param("effective", outcome.effect() == null ? null : outcome.effect().on())
                .param("secrecy", outcome.effect() == null ? null : outcome.effect().secrecy().name(), Types.VARCHAR)
                .param("status", outcome.effect() == null ? null : outcome.effect().status().name(), Types.VARCHAR)
                .param("id", seen.id()).param("seen", seen.rowVersion()).update(), seen.id());
        addEvent(seen.id(), seen.state(), to, actorName,
                outcome.returnReason() != null ? outcome.returnReason() : String.valueOf(outcome.document()));
    }

    record Outcome(@Nullable String document, @Nullable LocalDate approvedOn, @Nullable String returnReason,
                   NamingCase.@Nullable Effect effect) {}

    void addEvent(UUID caseId, @Nullable CaseState from, CaseState to, String actorName, String remark) {
        jdbc.sql("""
                insert into naming_case_event (case_id, seq, happened_at, actor_name, from_state, to_state, remark)
                select :id, coalesce(max(seq), 0) + 1, :now, :actor, :from, :to, :remark
                from naming_case_event where case_id = :id""")
                .param("id", caseId).param("now", now()).param("actor", actorName)
                .param("from", from == null ? null : from.name(), Types.VARCHAR).param("to", to.name())
                .param("remark", remark).update();
    }

    Optional<NamingCase> find(UUID id) {
        return jdbc.sql("select * from naming_case where id = :id").param("id", id).query((row, n) -> namingCase(row)).optional();
    }

    List<CaseEvent> events(UUID id) {
        return jdbc.sql("select * from naming_case_event where case_id = :id order by seq").param("id", id)
                .query((row, n) -> {
                    String from = row.getString("from_state");
                    return new CaseEvent(row.getInt("seq"), row.getObject("happened_at", OffsetDateTime.class),
                            row.getString("actor_name"), from == null ? null : CaseState.valueOf(from),
                            CaseState.valueOf(row.getString("to_state")), row.getString("remark"));
                }).list();
    }

    /** The next number of the year, such as 2026-0007. The caller has the ledger's turn. */
    String nextNumber(int year) {
        String prefix = year + "-";
        int last = jdbc.sql("select coalesce(max(cast(substring(case_no from 6) as integer)), 0) from naming_case where case_no like :year")
                .param("year", prefix + "%").query(Integer.class).single();
        return prefix + "%04d".formatted(last + 1);
    }

    private static void requireOne(int updated, UUID id) {
        if (updated != 1) {
            throw new Refusal.Stale("naming.stale", id);
        }
    }

    NamingCase namingCase(ResultSet row) throws SQLException {
        String source = row.getString("roman_source");
        return new NamingCase(row.getObject("id", UUID.class), row.getString("case_no"), CaseState.valueOf(row.getString("state")),
                row.getString("name"), row.getString("specific"), row.getString("generic"),
                new PlaceClass(row.getString("class_code")),
                new NamingCase.Roman(row.getString("roman_toned"), row.getString("roman_plain"), row.getBoolean("roman_confirmed"),
                        row.getString("syllables"), source == null ? "" : source),
                row.getString("meaning"), row.getString("reason"), row.getString("location_text"), geometries.require(row, "geom"),
                row.getObject("division_id", UUID.class), row.getObject("place_id", UUID.class),
                row.getObject("author_id", UUID.class), row.getObject("created_at", OffsetDateTime.class),
                row.getObject("decided_by", UUID.class), row.getObject("decided_at", OffsetDateTime.class),
                row.getString("approval_document"), row.getObject("approved_on", LocalDate.class), row.getString("return_reason"),
                row.getLong("row_version"), CaseKind.valueOf(row.getString("kind")), row.getObject("target_id", UUID.class),
                row.getString("measures"), effect(row), row.getObject("batch_id", UUID.class));
    }

    private static NamingCase.@Nullable Effect effect(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("effective_on", LocalDate.class);
        String secrecy = row.getString("decided_secrecy");
        String status = row.getString("decided_status");
        return on == null || secrecy == null || status == null ? null : new NamingCase.Effect(on,
                row.getObject("effected_at", OffsetDateTime.class), Secrecy.valueOf(secrecy), PlaceStatus.valueOf(status));
    }
}
