package org.merestone.gazetteer.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of filings and urgings. */
@Repository
class FilingRecords {

    private final JdbcClient jdbc;

    FilingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FiledPapers> of(UUID caseId) {
        return jdbc.sql("select * from naming_filing where case_id = :id order by seq").param("id", caseId).query((row, n) -> {
            String result = row.getString("result");
            return new FiledPapers(row.getInt("seq"), row.getString("receiver"), row.getObject("sent_on", LocalDate.class),
                    row.getString("sent_by"), result == null ? null : FiledPapers.Result.valueOf(result),
                    row.getObject("answered_on", LocalDate.class), row.getString("remark"));
        }).list();
    }

    void send(UUID caseId, String receiver, LocalDate day, String by) {
        jdbc.sql("""
                insert into naming_filing (case_id, seq, receiver, sent_on, sent_by)
                select :case, coalesce(max(seq), 0) + 1, :receiver, :day, :by from naming_filing where case_id = :case""")
                .param("case", caseId).param("receiver", receiver).param("day", day).param("by", by).update();
    }

    void answer(UUID caseId, int sequence, FiledPapers.Result result, LocalDate day, String remark, String by) {
        jdbc.sql("""
                update naming_filing set result = :result, answered_on = :day, remark = :remark, answered_by = :by
                where case_id = :case and seq = :seq""").param("case", caseId).param("seq", sequence).param("result", result.name())
                .param("day", day).param("remark", remark).param("by", by).update();
    }

    List<Urging> urgings(UUID caseId) {
        return jdbc.sql("select * from filing_urging where case_id = :id order by urged_on, level desc").param("id", caseId)
                .query((row, n) -> new Urging(Urging.Level.valueOf(row.getString("level")), row.getObject("urged_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class), row.getString("remark"), row.getString("urged_by"))).list();
    }

    void urge(UUID caseId, Urging urging) {
        jdbc.sql("""
                insert into filing_urging (case_id, level, urged_on, due_on, remark, urged_by)
                values (:case, :level, :on, :due, :remark, :by)""").param("case", caseId).param("level", urging.level().name())
                .param("on", urging.urgedOn()).param("due", urging.dueOn()).param("remark", urging.remark()).param("by", urging.urgedBy())
                .update();
    }
}
