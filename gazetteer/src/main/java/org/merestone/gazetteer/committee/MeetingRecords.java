package org.merestone.gazetteer.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of meetings, their agenda and votes. */
@Repository
class MeetingRecords {

    private static final String SELECT = """
            select m.*, c.name as committee, c.division_id from committee_meeting m join naming_committee c on c.id = m.committee_id\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    MeetingRecords(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    UUID call(Committee committee, int quorum, String title, LocalDate heldOn, String room, String by) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into committee_meeting (id, committee_id, title, held_on, room, members, quorum, state, called_by)
                values (:id, :committee, :title, :on, :room, :members, :quorum, 'OPEN', :by)""")
                .param("id", id).param("committee", committee.id()).param("title", title).param("on", heldOn).param("room", room)
                .param("members", committee.members().size()).param("quorum", quorum).param("by", by).update();
        String seat = "insert into meeting_member (meeting_id, account_id, present) values (:id, :who, false)";
        committee.members().forEach(member -> jdbc.sql(seat)
                .param("id", id).param("who", member.accountId()).update());
        return id;
    }

    UUID putOn(UUID meeting, AgendaItem.Subject subject, String askedName) {
        UUID id = ids.get();
        boolean batch = subject instanceof AgendaItem.Batch;
        jdbc.sql("""
                insert into meeting_item (id, meeting_id, seq, case_id, batch_id, asked_name)
                select :id, :meeting, coalesce(max(seq), 0) + 1, :case, :batch, :name from meeting_item where meeting_id = :meeting""")
                .param("id", id).param("meeting", meeting).param("case", batch ? null : subject.id(), Types.OTHER)
                .param("batch", batch ? subject.id() : null, Types.OTHER).param("name", askedName).update();
        return id;
    }

    void attend(UUID meeting, UUID account, boolean present) {
        jdbc.sql("update meeting_member set present = :present where meeting_id = :meeting and account_id = :account")
                .param("present", present).param("meeting", meeting).param("account", account).update();
    }

    void vote(UUID item, UUID account, AgendaItem.Choice choice, String dissent) {
        jdbc.sql("insert into meeting_vote (item_id, account_id, vote, dissent, voted_at) values (:item, :account, :vote, :dissent, :now)")
                .param("item", item).param("account", account).param("vote", choice.name()).param("dissent", dissent).param("now", now())
                        .update();
    }

    void conclude(UUID item, AgendaItem.Outcome outcome) {
        jdbc.sql("update meeting_item set outcome = :outcome, concluded_at = :now where id = :id").param("outcome", outcome.name())
                .param("now", now()).param("id", item).update();
    }

    void close(UUID meeting, String minutes) {
        jdbc.sql("update committee_meeting set state = 'CLOSED', minutes = :minutes, row_version = row_version + 1 where id = :id")
                .param("minutes", minutes).param("id", meeting).update();
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id).query(this::meeting).optional();
    }

    /** The latest first, at most a hundred. */
    List<Meeting> all() {
        return jdbc.sql(SELECT + "order by m.held_on desc, m.title fetch first 100 rows only").query(this::meeting).list();
    }

    Optional<UUID> meetingOf(UUID item) {
        return jdbc.sql("select meeting_id from meeting_item where id = :id").param("id", item).query(UUID.class).optional();
    }

    /** The items that are or were about a case or its batch, the latest first. */
    List<AgendaItem> about(UUID caseId) {
        return jdbc.sql("""
                select i.* from meeting_item i join committee_meeting m on m.id = i.meeting_id
                where i.case_id = :id or i.batch_id = (select batch_id from naming_case where id = :id)
                order by m.held_on desc, i.concluded_at desc, i.seq""").param("id", caseId).query(this::item).list();
    }

    private Meeting meeting(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Meeting.Seat> seats = jdbc.sql("""
                select a.id, a.display_name, s.present from meeting_member s join account a on a.id = s.account_id
                where s.meeting_id = :id order by a.display_name, a.username""").param("id", id)
                .query((seat, n) -> new Meeting.Seat(seat.getObject("id", UUID.class), seat.getString("display_name"),
                        seat.getBoolean("present")))
                .list();
        List<AgendaItem> agenda = jdbc.sql("select * from meeting_item where meeting_id = :id order by seq").param("id", id)
                .query(this::item).list();
        return new Meeting(id, row.getObject("committee_id", UUID.class), row.getString("committee"), row.getObject("division_id",
                UUID.class),
                row.getString("title"), row.getObject("held_on", LocalDate.class), row.getString("room"), row.getInt("quorum"),
                "OPEN".equals(row.getString("state")), row.getString("minutes"), row.getString("called_by"), row.getLong("row_version"),
                        seats, agenda);
    }

    private AgendaItem item(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID ofCase = row.getObject("case_id", UUID.class);
        String outcome = row.getString("outcome");
        return new AgendaItem(id, row.getObject("meeting_id", UUID.class), row.getInt("seq"),
                ofCase != null ? new AgendaItem.OneCase(ofCase) : new AgendaItem.Batch(row.getObject("batch_id", UUID.class)),
                row.getString("asked_name"), outcome == null ? null : AgendaItem.Outcome.valueOf(outcome), votes(id));
    }

    private List<AgendaItem.Vote> votes(UUID item) {
        return jdbc.sql("""
                select v.*, a.display_name from meeting_vote v join account a on a.id = v.account_id where v.item_id = :id
                order by v.voted_at, a.username""").param("id", item)
                .query((row, n) -> new AgendaItem.Vote(row.getObject("account_id", UUID.class), row.getString("display_name"),
                        AgendaItem.Choice.valueOf(row.getString("vote")), row.getString("dissent"))).list();
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
