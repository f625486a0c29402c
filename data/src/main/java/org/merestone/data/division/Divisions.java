package org.merestone.data.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The divisions of the register: read as of a day, versions added and closed, never overwritten. */
@Repository
public class Divisions {

    private static final String VERSIONS = """
            select d.id, d.level, d.demonstration, v.code, v.code_system, v.code_edition, v.name, v.short_name, v.kind, v.parent_id,
                   v.valid_from, v.valid_to
            from division d join division_version v on v.division_id = d.id
            where v.superseded_at is null
            """;
    private static final String ON_THE_DAY = VERSIONS + "and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Divisions(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** Every version of every division that is or was, by code and first day. */
    public List<Division> ever() {
        return jdbc.sql(VERSIONS + "order by v.code, v.valid_from").query(Divisions::division).list();
    }

    /** Every division that stands on {@code day}, by code. */
    public List<Division> on(LocalDate day) {
        return jdbc.sql(ON_THE_DAY + "order by v.code").param("day", day).query(Divisions::division).list();
    }

    /** The divisions of one level that stand today, whose code starts with {@code prefix}, by code. */
    public List<Division> today(DivisionLevel level, String prefix) {
        return jdbc.sql(ON_THE_DAY + "and d.level = :level and v.code like :prefix order by v.code")
                .param("day", LegalTime.today(clock)).param("level", level.name()).param("prefix", prefix + "%")
                .query(Divisions::division).list();
    }

    public Optional<Division> find(UUID id, LocalDate day) {
        return jdbc.sql(ON_THE_DAY + "and d.id = :id").param("day", day).param("id", id).query(Divisions::division).optional();
    }

    /** The division as it stands today, or a refusal that says there is none. */
    public Division require(UUID id) {
        return find(id, LegalTime.today(clock)).orElseThrow(() -> new Refusal.NotFound("division.notFound", id));
    }

    /** Those of several divisions that stand today, by id. */
    public Map<UUID, Division> today(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql(ON_THE_DAY + "and d.id in (:ids)").param("day", LegalTime.today(clock)).param("ids", ids)
                .query(Divisions::division).list().stream().collect(Collectors.toMap(Division::id, division -> division));
    }

    /** The division that bears a code on a day, under whatever system. */
    public Optional<Division> byCode(String code, LocalDate day) {
        return jdbc.sql(ON_THE_DAY + "and v.code = :code").param("day", day).param("code", code).query(Divisions::division)
                .list().stream().findFirst();
    }

    /** The division and those above it, lowest first. */
    public List<Division> chain(UUID id, LocalDate day) {
        List<Division> chain = new ArrayList<>();
        @Nullable UUID next = id;
        while (next != null) {
            Division division = find(next, day).orElse(null);
            if (division == null || chain.contains(division)) {
                break;
            }
            chain.add(division);
            next = division.parentId();
        }
        return chain;
    }

    /** Enters a new division with its first version, and answers its id. The caller enters the act in the ledger. */
    public UUID add(NewDivision division) {
        UUID id = ids.get();
        OffsetDateTime now = LegalTime.now(clock);
        jdbc.sql("insert into division (id, level, demonstration, created_at) values (:id, :level, :demonstration, :now)")
                .param("id", id).param("level", division.level().name()).param("demonstration", division.demonstration())
                .param("now", now).update();
        addVersion(id, 1, division, now);
        return id;
    }

    /**
     * Changes name, code, kind or parent from a day on: closes the version that stands and adds the next. A changed code leaves an
     * alias, so that whoever knows the old one finds the division.
     */
    public void change(UUID id, NewDivision next, String reason) {
        Division before = find(id, next.validFrom()).orElseThrow(() -> new Refusal.NotFound("division.notFound", id));
        OffsetDateTime now = LegalTime.now(clock);
        int last = jdbc.sql("select max(version_no) from division_version where division_id = :id").param("id", id)
                .query(Integer.class).single();
        // Record time: the open-ended row is superseded, and what was known of the past is written again with its end.
        jdbc.sql("""
                update division_version set superseded_at = :now
                where division_id = :id and superseded_at is null and valid_to is null""")
                .param("now", now).param("id", id).update();
        addVersion(id, last + 1, NewDivision.of(before).until(next.validFrom()), now);
        addVersion(id, last + 2, next, now);
        if (!before.code().equals(next.code())) {
            jdbc.sql("""
                    insert into code_alias (id, object_kind, object_id, old_code, new_code, effective_on, reason)
                    values (:alias, 'DIVISION', :id, :old, :new, :on, :reason)""")
                    .param("alias", ids.get()).param("id", id).param("old", before.code()).param("new", next.code())
                    .param("on", next.validFrom()).param("reason", reason).update();
        }
    }

    /** The ids of divisions that once bore a code. */
    public List<UUID> formerlyCoded(String code) {
        return jdbc.sql("select object_id from code_alias where object_kind = 'DIVISION' and old_code = :code")
                .param("code", code).query(UUID.class).list();
    }

    private void addVersion(UUID id, int number, NewDivision division, OffsetDateTime now) {
        jdbc.sql("""
                insert into division_version (id, division_id, version_no, code, code_system, code_edition, name, short_name, kind,
                                              parent_id, source, valid_from, valid_to, recorded_at)
                values (:version, :id, :number, :code, :system, :edition, :name, :short, :kind, :parent, :source, :from, :to, :now)""")
                .param("version", ids.get()).param("id", id).param("number", number).param("code", division.code())
                .param("system", division.codeSystem().name()).param("edition", division.codeSystem().edition())
                .param("name", division.name()).param("short", division.shortName()).param("kind", division.kind())
                .param("parent", division.parentId()).param("source", division.source())
                .param("from", division.validFrom()).param("to", division.validTo()).param("now", now).update();
    }

    private static Division division(ResultSet row, int number) throws SQLException {
        return new Division(row.getObject("id", UUID.class), DivisionLevel.valueOf(row.getString("level")), row.getString("code"),
                new CodeSystem(row.getString("code_system"), row.getObject("code_edition", LocalDate.class)),
                row.getString("name"), row.getString("short_name"), row.getString("kind"),
                row.getObject("parent_id", UUID.class), row.getBoolean("demonstration"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
