package org.merestone.gazetteer.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of notices, comments and the calendar. Writing methods belong in the transaction that enters the act in the ledger. */
@Repository
public class Notices {

    private static final int MOST_COMMENTS = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Notices(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** The day in China. */
    public LocalDate today() {
        return LegalTime.today(clock);
    }

    public UUID open(UUID caseId, PublicNotice.Kind kind, String title, String body, String channels, LocalDate from, LocalDate to,
            String by) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into public_notice (id, case_id, kind, title, body, channels, from_day, to_day, opened_by, opened_at)
                values (:id, :case, :kind, :title, :body, :channels, :from, :to, :by, :now)""")
                .param("id", id).param("case", caseId).param("kind", kind.name()).param("title", title).param("body", body)
                .param("channels", channels).param("from", from).param("to", to).param("by", by).param("now", now()).update();
        return id;
    }

    /** Says of a notice just opened about which name it asks, and for which batch. */
    public void asks(UUID id, String name, @Nullable UUID batchId) {
        jdbc.sql("update public_notice set asked_name = :name, batch_id = :batch where id = :id").param("name", name)
                .param("batch", batchId).param("id", id).update();
    }

    public Optional<PublicNotice> find(UUID id) {
        return jdbc.sql("select * from public_notice where id = :id").param("id", id).query(Notices::notice).optional();
    }

    public PublicNotice require(UUID id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("notice.notFound", id));
    }

    /** Those that ask the public and are not closed, the first to end first. */
    public List<PublicNotice> open() {
        return jdbc.sql("select * from public_notice where kind = 'NOTICE' and closed_at is null order by to_day, id")
                .query(Notices::notice).list();
    }

    /** The notices of a case, its own and those of its batch, the latest first. */
    public List<PublicNotice> of(UUID caseId) {
        return jdbc.sql("""
                select * from public_notice where case_id = :id and batch_id is null
                  or batch_id = (select batch_id from naming_case where id = :id) order by opened_at desc""").param("id", caseId)
                .query(Notices::notice).list();
    }

    public void close(UUID id) {
        jdbc.sql("update public_notice set closed_at = :now, row_version = row_version + 1 where id = :id").param("now", now())
                .param("id", id).update();
    }

    /** Closes what asks about a case by itself that was withdrawn or refused: nobody is asked any more. Those that it closed. */
    public List<UUID> closeOf(UUID caseId) {
        List<UUID> open = of(caseId).stream().filter(each -> each.kind() == PublicNotice.Kind.NOTICE && each.closedAt() == null
                && each.batchId() == null).map(PublicNotice::id).toList();
        open.forEach(this::close);
        return open;
    }

    public void extend(UUID id, LocalDate to, String reason) {
        jdbc.sql("update public_notice set to_day = :to, extension_reason = :reason, row_version = row_version + 1 where id = :id")
                .param("to", to).param("reason", reason).param("id", id).update();
    }

    /** What was said to a notice, the oldest first. */
    public List<PublicComment> comments(UUID noticeId) {
        return jdbc.sql("select * from public_comment where notice_id = :id order by received_at, id").param("id", noticeId)
                .query(Notices::comment).list();
    }

    public PublicComment comment(UUID id) {
        return jdbc.sql("select * from public_comment where id = :id").param("id", id).query(Notices::comment).optional()
                .orElseThrow(() -> new Refusal.NotFound("notice.commentNotFound", id));
    }

    /**
     * Takes in what somebody of the public says; nobody sees it before the office has looked.
     *
     * @throws Refusal.NotAllowed outside the days of the notice, for an empty or long text, the same text twice, or too many in all
     */
    public UUID hear(UUID noticeId, String typed, String contact) {
        String text = PublicComment.text(typed);
        PublicNotice notice = require(noticeId);
        if (!notice.hears(today())) {
            throw new Refusal.NotAllowed("notice.over", notice.fromDay(), notice.toDay());
        }
        if (contact.length() > PublicComment.LONGEST_CONTACT) {
            throw new Refusal.NotAllowed("notice.contact", PublicComment.LONGEST_CONTACT);
        }
        if (count("notice_id = :id and comment_text = :text", noticeId, text) > 0) {
            throw new Refusal.NotAllowed("notice.saidAlready");
        }
        if (count("notice_id = :id", noticeId, text) >= MOST_COMMENTS) {
            throw new Refusal.NotAllowed("notice.full");
        }
        UUID id = ids.get();
        jdbc.sql("""
                insert into public_comment (id, notice_id, comment_text, contact, received_at, state)
                values (:id, :notice, :text, :contact, :now, 'RECEIVED')""")
                .param("id", id).param("notice", noticeId).param("text", text).param("contact", contact.strip())
                .param("now", now()).update();
        return id;
    }

    private int count(String where, UUID noticeId, String text) {
        JdbcClient.StatementSpec query = jdbc.sql("select count(*) from public_comment where " + where).param("id", noticeId);
        return (where.contains(":text") ? query.param("text", text) : query).query(Integer.class).single();
    }

    public void moderate(UUID commentId, PublicComment.State state, String shown, String by) {
        jdbc.sql("update public_comment set state = :state, public_text = :shown, moderated_by = :by where id = :id")
                .param("state", state.name()).param("shown", state == PublicComment.State.SHOWN ? shown : null).param("by", by)
                .param("id", commentId).update();
    }

    public void answer(UUID commentId, String answer, String by) {
        jdbc.sql("update public_comment set answer = :answer, answered_by = :by, answered_at = :now where id = :id")
                .param("answer", answer).param("by", by).param("now", now()).param("id", commentId).update();
    }

    /** What keeps a case from being approved: notices that are still open, and comments without an answer. */
    public boolean unsettled(UUID caseId) {
        return of(caseId).stream().filter(notice -> notice.kind() == PublicNotice.Kind.NOTICE)
                .anyMatch(notice -> notice.closedAt() == null || comments(notice.id()).stream().anyMatch(comment -> !comment.settled()));
    }

    public WorkingDays workingDays() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("select on_day, working from calendar_day").query(row -> {
            exceptions.put(row.getObject("on_day", LocalDate.class), row.getBoolean("working"));
        });
        return new WorkingDays(exceptions);
    }

    private static PublicNotice notice(ResultSet row, int number) throws SQLException {
        return new PublicNotice(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                PublicNotice.Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("body"), row.getString("channels"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class), row.getString("extension_reason"), row.getLong("row_version"),
                row.getString("asked_name"), row.getObject("batch_id", UUID.class));
    }

    private static PublicComment comment(ResultSet row, int number) throws SQLException {
        return new PublicComment(row.getObject("id", UUID.class), row.getObject("notice_id", UUID.class), row.getString("comment_text"),
                row.getString("contact"), row.getObject("received_at", OffsetDateTime.class),
                PublicComment.State.valueOf(row.getString("state")), row.getString("public_text"), row.getString("answer"),
                row.getObject("answered_at", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
