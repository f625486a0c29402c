package org.merestone.gazetteer.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.gazetteer.naming.Term;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of opinions and reviews. */
@Repository
class OpinionRecords {

    private static final String SELECT = """
            select o.*, d.name as department from department_opinion o join department d on d.id = o.department_id\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    OpinionRecords(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    UUID ask(UUID caseId, UUID department, String name, LocalDate today, LocalDate due, Term term) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into department_opinion (id, case_id, department_id, asked_name, asked_on, due_on, working, term_days)
                values (:id, :case, :department, :name, :today, :due, :working, :days)""")
                .param("working", term.working()).param("days", term.days())
                .param("id", id).param("case", caseId).param("department", department).param("name", name).param("today", today)
                .param("due", due).update();
        return id;
    }

    void answer(UUID id, Opinion.Answer answer, String remark, String by) {
        jdbc.sql("update department_opinion set answer = :answer, remark = :remark, answered_by = :by, answered_at = :now where id = :id")
                .param("answer", answer.name()).param("remark", remark).param("by", by).param("now", now()).param("id", id).update();
    }

    void settle(UUID id, String with) {
        jdbc.sql("update department_opinion set settled_with = :with where id = :id").param("with", with).param("id", id).update();
    }

    void move(UUID id, LocalDate due) {
        jdbc.sql("update department_opinion set due_on = :due where id = :id").param("due", due).param("id", id).update();
    }

    void extend(UUID id, LocalDate due, String reason) {
        jdbc.sql("update department_opinion set due_on = :due, extension = :reason where id = :id").param("due", due)
                .param("reason", reason)
                .param("id", id).update();
    }

    /** Those of a case, in the order of the departments' names. */
    List<Opinion> of(UUID caseId) {
        return query(jdbc.sql(SELECT + "where o.case_id = :id order by d.name, o.asked_on").param("id", caseId));
    }

    List<Opinion> one(UUID id) {
        return query(jdbc.sql(SELECT + "where o.id = :id").param("id", id));
    }

    /** Those that are awaited of cases under way, the first due first. */
    List<Opinion> awaited() {
        return query(jdbc.sql(SELECT
                + "join naming_case c on c.id = o.case_id and c.state in ('CHECKED', 'SUSPENDED') and c.name = o.asked_name"
                + " where o.answer is null order by o.due_on, o.id"));
    }

    private static List<Opinion> query(JdbcClient.StatementSpec statement) {
        return statement.query(OpinionRecords::opinion).list();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        String remark = row.getString("remark");
        return new Opinion(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("department_id",
                UUID.class),
                row.getString("department"), row.getString("asked_name"), row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class), answer == null ? null : Opinion.Answer.valueOf(answer), remark == null ? ""
                        : remark,
                row.getString("answered_by"), row.getObject("answered_at", OffsetDateTime.class), row.getString("settled_with"),
                row.getString("extension"), row.getBoolean("working"), row.getObject("term_days", Integer.class));
    }

    UUID review(UUID caseId, ExpertReview review, String by) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into expert_review (id, case_id, asked_name, expert, title, verdict, remark, reviewed_on, entered_by, entered_at)
                values (:id, :case, :name, :expert, :title, :verdict, :remark, :on, :by, :now)""")
                .param("id", id).param("case", caseId).param("name", review.askedName()).param("expert", review.expert())
                .param("title", review.title()).param("verdict", review.verdict().name()).param("remark", review.remark())
                .param("on", review.reviewedOn()).param("by", by).param("now", now()).update();
        return id;
    }

    List<ExpertReview> reviews(UUID caseId) {
        return jdbc.sql("select * from expert_review where case_id = :id order by entered_at, id").param("id", caseId)
                .query((row, n) -> new ExpertReview(row.getObject("id", UUID.class), caseId, row.getString("asked_name"),
                        row.getString("expert"), row.getString("title"), ExpertReview.Verdict.valueOf(row.getString("verdict")),
                        row.getString("remark"), row.getObject("reviewed_on", LocalDate.class))).list();
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
