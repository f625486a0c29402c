package org.merestone.boundary.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of inspections. Callers hold the task's lock. */
@Repository
class Inspections {

    private final JdbcClient jdbc;
    private final Schemes schemes;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Inspections(JdbcClient jdbc, Schemes schemes, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.clock = clock;
        this.ids = ids;
    }

    /** The inspections of a task, in the order in which they were begun. */
    List<Inspection> of(UUID taskId) {
        return jdbc.sql("""
                select i.*, a.display_name from inspection i join account a on a.id = i.begun_by where i.task_id = :task
                order by i.begun_at, case i.level when 'PROCESS' then 1 when 'FINAL' then 2 when 'SUPERVISION' then 3 else 4 end, i.id""")
                .param("task", taskId).query(this::inspection).list();
    }

    UUID begin(UUID taskId, Level level, SchemeInForce scheme, String fingerprint, int lot, List<Sample.Unit> sample, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into inspection (id, task_id, scheme_id, level, fingerprint, lot_size, begun_by, begun_at, note)
                values (:id, :task, :scheme, :level, :fingerprint, :lot, :account, :now, '')""").param("id", id).param("task", taskId)
                .param("scheme", scheme.id()).param("level", level.name()).param("fingerprint", fingerprint).param("lot", lot)
                .param("account", account).param("now", LegalTime.now(clock)).update();
        int seq = 0;
        for (Sample.Unit unit : sample) {
            jdbc.sql("insert into inspection_unit (inspection_id, seq, kind, name) values (:id, :seq, :kind, :name)").param("id", id)
                    .param("seq", ++seq).param("kind", unit.kind().name()).param("name", unit.name()).update();
        }
        return id;
    }

    void addFault(UUID inspection, Fault fault) {
        jdbc.sql("""
                insert into inspection_fault (id, inspection_id, unit_seq, element, class, told)
                values (:id, :inspection, :unit, :element, :class, :told)""").param("id", ids.get()).param("inspection", inspection)
                .param("unit", fault.unit()).param("element", fault.element().name()).param("class", fault.weight().name())
                .param("told", fault.told()).update();
    }

    void close(Inspection inspection, double score, Grade grade, String note) {
        for (Inspection.Unit unit : inspection.units()) {
            jdbc.sql("update inspection_unit set score = :score where inspection_id = :id and seq = :seq")
                    .param("score", inspection.scheme().scheme().score(unit.faults())).param("id", inspection.id()).param("seq",
                    unit.seq()).update();
        }
        jdbc.sql("update inspection set score = :score, grade = :grade, note = :note, closed_at = :now where id = :id").param("score",
                score)
                .param("grade", grade.name()).param("note", note).param("now", LegalTime.now(clock)).param("id", inspection.id()).update();
    }

    private Inspection inspection(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<Integer, List<Fault>> faults = new HashMap<>();
        jdbc.sql("select * from inspection_fault where inspection_id = :id order by unit_seq, class, id").param("id", id).query(each -> {
            faults.computeIfAbsent(each.getInt("unit_seq"), unit -> new ArrayList<>()).add(new Fault(each.getInt("unit_seq"),
                    Element.valueOf(each.getString("element")), Fault.Weight.valueOf(each.getString("class").strip()),
                    each.getString("told")));
        });
        List<Inspection.Unit> units = jdbc.sql("select * from inspection_unit where inspection_id = :id order by seq").param("id", id)
                .query((each, n) -> new Inspection.Unit(each.getInt("seq"), each.getString("kind"), each.getString("name"),
                        faults.getOrDefault(each.getInt("seq"), List.of()))).list();
        String grade = row.getString("grade");
        return new Inspection(id, Level.valueOf(row.getString("level")), schemes.require(row.getObject("scheme_id", UUID.class)),
                row.getString("fingerprint"), row.getInt("lot_size"), row.getObject("begun_by", UUID.class), row.getString("display_name"),
                row.getObject("begun_at", OffsetDateTime.class), grade == null ? null : row.getDouble("score"),
                grade == null ? null : Grade.valueOf(grade), row.getString("note"), units);
    }
}
