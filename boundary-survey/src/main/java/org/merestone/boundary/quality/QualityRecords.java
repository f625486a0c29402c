package org.merestone.boundary.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of runs and orders. Callers hold the task's lock. */
@Repository
class QualityRecords {

    /** In the place of a fingerprint where a line had no draft when the rules were run. */
    private static final String NO_DRAFT = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    QualityRecords(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a run over a line; without a draft it names the line alone. */
    void addRun(UUID lineId, AllRules.Judged judged, UUID account, @Nullable Integer stage) {
        LineProgress.Work work = judged.works().get(lineId);
        List<LineFinding> findings = judged.of(lineId);
        jdbc.sql("""
                insert into quality_run (id, task_id, line_id, fingerprint, blocks, errors, warnings, waived, run_by, run_at, stage, judged,
                                         broken)
                values (:id, :task, :line, :fingerprint, :blocks, :errors, :warnings, :waived, :account, :now, :stage, :judged, :broken)""")
                .param("id", ids.get()).param("task", work == null ? null : work.task().id()).param("line", lineId)
                .param("fingerprint", work == null ? NO_DRAFT : work.version().fingerprint())
                .param("blocks", count(findings, Severity.BLOCK))
                .param("errors", count(findings, Severity.ERROR)).param("warnings", count(findings, Severity.WARN))
                .param("waived", (int) findings.stream().filter(LineFinding::waived).count()).param("account", account)
                .param("now", LegalTime.now(clock)).param("stage", stage)
                .param("judged", String.join(" ", RuleScope.rules(judged.scopes().getOrDefault(lineId, Set.of()))))
                .param("broken", broken(findings)).update();
    }

    private static String broken(List<LineFinding> findings) {
        Map<Integer, Long> counted = findings.stream().filter(finding -> !finding.waived() && finding.severity() != Severity.INFO)
                .collect(Collectors.groupingBy(finding -> Integer.valueOf(finding.ruleId()), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream().map(each -> each.getKey() + ":" + each.getValue()).collect(Collectors.joining(" "));
    }

    private static int count(List<LineFinding> findings, Severity severity) {
        return (int) findings.stream().filter(finding -> finding.severity() == severity && !finding.waived()).count();
    }

    /** The runs of a task, newest first, at most 20. */
    List<QualityRun> runs(UUID taskId) {
        return jdbc.sql("""
                select r.*, a.display_name from quality_run r join account a on a.id = r.run_by where r.task_id = :task
                order by r.run_at desc, r.id fetch first 20 rows only""").param("task", taskId)
                .query((row, n) -> run(row)).list();
    }

    /** The runs that gates made over a line, by stage and time. */
    List<QualityRun> atGates(UUID lineId) {
        return jdbc.sql("""
                select r.*, a.display_name from quality_run r join account a on a.id = r.run_by
                where r.line_id = :line and r.stage is not null order by r.stage, r.run_at, r.id""").param("line", lineId)
                .query((row, n) -> run(row)).list();
    }

    private static QualityRun run(ResultSet row) throws SQLException {
        String judged = row.getString("judged");
        return new QualityRun(row.getString("fingerprint"), row.getInt("blocks"), row.getInt("errors"), row.getInt("warnings"),
                row.getInt("waived"), row.getString("display_name"), row.getObject("run_at", OffsetDateTime.class),
                row.getObject("stage", Integer.class), judged.isEmpty() ? List.of() : List.of(judged.split(" ")), row.getString("broken"));
    }

    /** The orders of a task, by the day until which they are due. */
    List<RectificationOrder> orders(UUID taskId) {
        return jdbc.sql("""
                select o.*, a.display_name as orderer, w.display_name as answerer, c.display_name as accepter from rectification_order o
                join account a on a.id = o.ordered_by left join account w on w.id = o.answered_by left join account c on c.id =
                o.accepted_by
                where o.task_id = :task order by o.due_on, o.id""").param("task", taskId)
                .query((row, n) -> new RectificationOrder(row.getObject("id", UUID.class), row.getObject("task_id", UUID.class),
                        row.getString("demand"), row.getObject("due_on", LocalDate.class), row.getString("orderer"),
                        row.getString("answer"),
                        row.getObject("answered_by", UUID.class), row.getString("answerer"), row.getString("accepter"))).list();
    }

    void order(UUID taskId, String demand, LocalDate due, UUID account) {
        jdbc.sql("""
                insert into rectification_order (id, task_id, demand, due_on, ordered_by, ordered_at)
                values (:id, :task, :demand, :due, :account, :now)""").param("id", ids.get()).param("task", taskId).param("demand", demand)
                .param("due", due).param("account", account).param("now", LegalTime.now(clock)).update();
    }

    void answer(UUID id, String answer, UUID account) {
        jdbc.sql("update rectification_order set answer = :answer, answered_by = :account, answered_at = :now where id = :id")
                .param("answer", answer).param("account", account).param("now", LegalTime.now(clock)).param("id", id).update();
    }

    void accept(UUID id, UUID account) {
        jdbc.sql("update rectification_order set accepted_by = :account, accepted_at = :now where id = :id")
                .param("account", account).param("now", LegalTime.now(clock)).param("id", id).update();
    }
}
