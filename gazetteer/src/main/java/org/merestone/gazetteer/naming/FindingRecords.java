package org.merestone.gazetteer.naming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.check.CheckReport;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.place.ReferenceTables;
import org.merestone.gazetteer.place.TableEditions;
import org.merestone.geo.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the runs of the check found, kept with the case by edition of the rules. */
@Repository
class FindingRecords {

    private static final int LONGEST_MESSAGE = 500;
    /** Stands for a run that found nothing, so that the findings of the run before are not taken for its own. */
    private static final String CLEAN = "CHECK";

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final ReferenceTables tables;

    FindingRecords(JdbcClient jdbc, Geometries geometries, ReferenceTables tables) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /** The findings of the latest run, the gravest first. */
    List<StoredFinding> latest(UUID caseId) {
        return jdbc.sql("""
                select * from naming_finding where case_id = :id and rule_id <> :clean
                  and run_no = (select max(run_no) from naming_finding where case_id = :id) order by seq""")
                .param("id", caseId).param("clean", CLEAN).query((row, n) -> finding(row)).list();
    }

    /** The number of the latest run; 0 before the first. */
    int runs(UUID caseId) {
        return jdbc.sql("select coalesce(max(run_no), 0) from naming_finding where case_id = :id").param("id", caseId)
                .query(Integer.class).single();
    }

    /** Every run that is kept, the latest first. */
    List<CheckRun> history(UUID caseId) {
        Map<Integer, TableEditions> used = new HashMap<>();
        jdbc.sql("select run_no, tables_used from naming_check_run where case_id = :id").param("id", caseId).query(row -> {
            used.put(row.getInt("run_no"), TableEditions.of(row.getString("tables_used")));
        });
        return jdbc.sql("""
                select run_no, max(rule_edition) as edition, sum(case when severity in ('BLOCK', 'ERROR') then 1 else 0 end) as errors,
                       sum(case when severity = 'WARN' then 1 else 0 end) as warnings
                from naming_finding where case_id = :id group by run_no order by run_no desc""").param("id", caseId)
                .query((row, n) -> new CheckRun(row.getInt("run_no"), row.getString("edition"), row.getInt("errors"),
                        row.getInt("warnings"), used.get(row.getInt("run_no")))).list();
    }

    /** Stores a run, even one that found nothing. Answers to the same findings of the run before hold on. */
    void store(UUID caseId, CheckReport report) {
        int run = runs(caseId) + 1;
        List<StoredFinding> findings = findings(run, report, latest(caseId));
        findings.forEach(finding -> insert(caseId, finding));
        if (findings.isEmpty()) {
            insert(caseId, fresh(run, 1, report.edition(), new NameFinding(CLEAN, "clean", Severity.INFO, Map.of(), null)));
        }
        jdbc.sql("insert into naming_check_run (case_id, run_no, tables_used) values (:case, :run, :used)").param("case", caseId)
                .param("run", run).param("used", tables.standing().text()).update();
    }

    private void insert(UUID caseId, StoredFinding finding) {
        jdbc.sql("""
                insert into naming_finding (case_id, run_no, seq, rule_id, rule_edition, severity, message_zh, message_en,
                                            conflict_place_id, conflict_name, conflict_point, answer, answered_by, answered_at)
                values (:case, :run, :seq, :rule, :edition, :severity, :zh, :en, :place, :name, :point, :answer, :by, :at)""")
                .param("case", caseId).param("run", finding.run()).param("seq", finding.sequence())
                .param("rule", finding.ruleId()).param("edition", finding.edition())
                .param("severity", finding.severity().name()).param("zh", finding.messageZh()).param("en", finding.messageEn())
                .param("place", finding.conflictPlaceId()).param("name", finding.conflictName())
                .param("point", geometries.bind(finding.conflictPoint())).param("answer", finding.answer())
                .param("by", finding.answeredBy()).param("at", finding.answeredAt(), Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    /** The findings of a report as they would be stored, with the answers that still hold. */
    List<StoredFinding> findings(int run, CheckReport report, List<StoredFinding> before) {
        List<StoredFinding> findings = new ArrayList<>();
        for (NameFinding found : report.findings()) {
            StoredFinding fresh = fresh(run, findings.size() + 1, report.edition(), found);
            StoredFinding answered = before.stream().filter(old -> old.answer() != null && old.sameAs(fresh)).findFirst()
                    .orElse(fresh);
            findings.add(answered(fresh, answered));
        }
        return findings;
    }

    private static StoredFinding fresh(int run, int sequence, String edition, NameFinding found) {
        NameFinding.Conflict conflict = found.conflict();
        Point point = conflict == null ? null
                : Geometries.FACTORY.createPoint(new Coordinate(conflict.lon(), conflict.lat()));
        return new StoredFinding(run, sequence, found.ruleId(), edition, found.severity(), cut(found.message(Locale.CHINESE)),
                cut(found.message(Locale.ENGLISH)), conflict == null ? null : conflict.placeId(),
                conflict == null ? null : conflict.name(), point, null, null, null);
    }

    private static StoredFinding answered(StoredFinding fresh, StoredFinding answer) {
        return new StoredFinding(fresh.run(), fresh.sequence(), fresh.ruleId(), fresh.edition(), fresh.severity(), fresh.messageZh(),
                fresh.messageEn(), fresh.conflictPlaceId(), fresh.conflictName(), fresh.conflictPoint(), answer.answer(),
                answer.answeredBy(), answer.answeredAt());
    }

    /** Writes an answer to a finding; false where there is no such finding. */
    boolean answer(UUID caseId, StoredFinding finding, String answer, String by, OffsetDateTime at) {
        return jdbc.sql("""
                update naming_finding set answer = :answer, answered_by = :by, answered_at = :at
                where case_id = :case and run_no = :run and seq = :seq""")
                .param("answer", answer).param("by", by).param("at", at).param("case", caseId).param("run", finding.run())
                .param("seq", finding.sequence()).update() == 1;
    }

    private StoredFinding finding(ResultSet row) throws SQLException {
        return new StoredFinding(row.getInt("run_no"), row.getInt("seq"), row.getString("rule_id"), row.getString("rule_edition"),
                Severity.valueOf(row.getString("severity")), row.getString("message_zh"), row.getString("message_en"),
                row.getObject("conflict_place_id", UUID.class), row.getString("conflict_name"),
                (Point) geometries.read(row, "conflict_point"), row.getString("answer"), row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class));
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
