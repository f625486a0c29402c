package org.merestone.boundary.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.Page;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reviews and their findings. */
@Repository
class Reviews {

    private static final int KEPT = 5;
    /** A review that has not moved for so long is carried out by nobody. */
    private static final int DEAD_MINUTES = 5;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_ABOUT = 300;
    private static final String BY_SEVERITY = "case f.severity when 'BLOCK' then 0 when 'ERROR' then 1 when 'WARN' then 2 else 3 end";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Reviews(JdbcClient jdbc, JdbcTemplate many, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.many = many;
        this.clock = clock;
        this.ids = ids;
    }

    /** The latest review of a division. */
    Optional<Review> latest(String divisionCode) {
        return jdbc.sql("""
                select r.*, a.display_name from line_review r join account a on a.id = r.begun_by
                where r.division_code = :division order by r.begun_at desc, r.id fetch first 1 row only""").param("division", divisionCode)
                .query(this::review).optional();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("select r.*, a.display_name from line_review r join account a on a.id = r.begun_by where r.id = :id")
                .param("id", id)
                .query(this::review).optional();
    }

    /** Begins one; the oldest of the division are forgotten with what they found. */
    UUID begin(String divisionCode, int lines, UUID account) {
        jdbc.sql("select id from line_review where division_code = :division order by begun_at desc, id").param("division", divisionCode)
                .query(UUID.class).list().stream().skip(KEPT - 1L).forEach(this::forget);
        UUID id = ids.get();
        OffsetDateTime now = LegalTime.now(clock);
        jdbc.sql("""
                insert into line_review (id, division_code, state, lines_total, lines_done, begun_by, begun_at, moved_at)
                values (:id, :division, 'RUNNING', :lines, 0, :account, :now, :now)""").param("id", id).param("division", divisionCode)
                .param("lines", lines).param("account", account).param("now", now).update();
        return id;
    }

    /** Keeps what a review could judge. */
    void judged(UUID id, RuleCount count) {
        many.batchUpdate("insert into review_rule (review_id, rule_id, judged, unjudged) values (?, ?, ?, ?)", count.rules(), 100,
                (row, rule) -> {
                    row.setObject(1, id);
                    row.setString(2, rule.rule());
                    row.setInt(3, rule.judged());
                    row.setInt(4, rule.unjudged());
                });
    }

    /** What a review could judge, by number of the rule. */
    List<JudgedRule> judged(UUID id) {
        return jdbc.sql("select * from review_rule where review_id = :id order by cast(rule_id as integer)").param("id", id)
                .query((row, n) -> new JudgedRule(row.getString("rule_id"), row.getInt("judged"), row.getInt("unjudged"))).list();
    }

    private void forget(UUID id) {
        jdbc.sql("delete from review_finding where review_id = :id").param("id", id).update();
        jdbc.sql("delete from line_review where id = :id").param("id", id).update();
    }

    /** Keeps what was found on some lines; answers whether to go on: somebody may have stopped the review. */
    boolean add(UUID id, List<ReviewFinding> findings, int done) {
        int moved = jdbc.sql("update line_review set lines_done = lines_done + :done, moved_at = :now where id = :id and state = 'RUNNING'")
                .param("done", done).param("now", LegalTime.now(clock)).param("id", id).update();
        if (moved == 0) {
            return false;
        }
        int[] seq = {jdbc.sql("select coalesce(max(seq), 0) from review_finding where review_id = :id").param("id", id).query(Integer.class)
                .single()};
        many.batchUpdate("""
                insert into review_finding (review_id, seq, line_id, task_id, rule_id, severity, waived, about,
                            message_zh, message_en, lon, lat)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", findings, 1_000, (row, finding) -> {
                    double[] at = finding.lonLat();
                    @Nullable Object[] values = {id, ++seq[0], finding.lineId(), finding.taskId(), finding.ruleId(),
                        finding.severity().name(),
                        finding.waived(), fitted(finding.about(), LONGEST_ABOUT), fitted(finding.messageZh(), LONGEST_MESSAGE),
                        fitted(finding.messageEn(), LONGEST_MESSAGE), at == null ? null : at[0], at == null ? null : at[1]};
                    for (int i = 0; i < values.length; i++) {
                        row.setObject(i + 1, values[i]);
                    }
                });
        return true;
    }

    void end(UUID id, Review.State state) {
        jdbc.sql("update line_review set state = :state, moved_at = :now where id = :id and state = 'RUNNING'").param("state", state.name())
                .param("now", LegalTime.now(clock)).param("id", id).update();
    }

    /** A page of what was found; lines by name, the gravest first within a line. */
    Page<ReviewFinding> page(UUID id, ReviewQuery query) {
        String where = " from review_finding f left join boundary_line l on l.id = f.line_id where f.review_id = :id"
                + " and (position(:text in coalesce(l.name, '')) > 0 or position(:text in f.message_zh) > 0"
                + " or position(:text in f.about) > 0)"
                + (query.severity() == null ? "" : " and f.severity = :severity and not f.waived")
                + (query.rule().isEmpty() ? "" : " and f.rule_id = :rule");
        String down = query.descending() ? " desc" : "";
        String order = switch (query.sort()) {
            case SEVERITY -> BY_SEVERITY + down + ", l.name, f.seq";
            case LINE -> "l.name" + down + ", " + BY_SEVERITY + ", f.seq";
            case RULE -> "cast(f.rule_id as integer)" + down + ", l.name, f.seq";
        };
        List<ReviewFinding> rows = asked(jdbc.sql("select f.*, l.name as line_name" + where + " order by " + order
                + " offset :offset rows fetch next :size rows only"), id, query).param("offset", (long) query.page() * query.size())
                .param("size", query.size()).query(Reviews::finding).list();
        long total = asked(jdbc.sql("select count(*)" + where), id, query).query(Long.class).single();
        return new Page<>(rows, total, query.page(), query.size());
    }

    /** The rules that were broken, with how often, by number. */
    Map<String, Integer> rules(UUID id) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        jdbc.sql("""
                select rule_id, count(*) as found from review_finding where review_id = :id
                group by rule_id order by cast(rule_id as integer)""")
                .param("id", id).query(row -> {
                    counted.put(row.getString("rule_id"), row.getInt("found"));
                });
        return counted;
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, UUID id, ReviewQuery query) {
        JdbcClient.StatementSpec asked = statement.param("id", id).param("text", query.text());
        if (query.severity() != null) {
            asked = asked.param("severity", query.severity().name());
        }
        return query.rule().isEmpty() ? asked : asked.param("rule", query.rule());
    }

    private Review review(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        jdbc.sql("select severity, count(*) as found from review_finding where review_id = :id and not waived group by severity")
                .param("id", id).query(each -> {
                    found.put(Severity.valueOf(each.getString("severity")), each.getInt("found"));
                });
        Review.State state = Review.State.valueOf(row.getString("state"));
        boolean dead = state == Review.State.RUNNING && row.getObject("moved_at", OffsetDateTime.class).plusMinutes(DEAD_MINUTES)
                .isBefore(LegalTime.now(clock));
        return new Review(id, row.getString("division_code"), dead ? Review.State.FAILED : state, row.getInt("lines_total"),
                row.getInt("lines_done"), row.getString("display_name"), row.getObject("begun_at", OffsetDateTime.class), found);
    }

    private static ReviewFinding finding(ResultSet row, int number) throws SQLException {
        double lon = row.getDouble("lon");
        boolean nowhere = row.wasNull();
        String name = row.getString("line_name");
        return new ReviewFinding(row.getObject("line_id", UUID.class), name == null ? "" : name, row.getObject("task_id", UUID.class),
                row.getString("rule_id"), Severity.valueOf(row.getString("severity")), row.getBoolean("waived"), row.getString("about"),
                row.getString("message_zh"), row.getString("message_en"), nowhere ? null : new double[] {lon, row.getDouble("lat")});
    }

    private static String fitted(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
