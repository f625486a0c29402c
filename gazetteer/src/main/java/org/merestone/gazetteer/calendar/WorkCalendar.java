package org.merestone.gazetteer.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.WorkingDays;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the calendar: brings in the list of a year, and takes it back. Deadlines count by it from the same moment on. */
@Service
public class WorkCalendar {

    private static final int LONGEST_SOURCE = 200;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final CaseClocks clocks;
    private final Consulting consulting;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    WorkCalendar(JdbcClient jdbc, Notices notices, CaseClocks clocks, Consulting consulting, Ledger ledger, Clock clock,
            Supplier<UUID> ids, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clocks = clocks;
        this.consulting = consulting;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A day that is not as its weekday says, with the document that says so. */
    public record SetDay(boolean working, String name, String source, boolean verified) {}

    /**
     * A list that was brought in.
     *
     * @param undoneAt when it was taken back, or null
     */
    public record Brought(UUID id, int year, String source, LocalDate publishedOn, String by, OffsetDateTime at,
                          @Nullable OffsetDateTime undoneAt) {}

    /**
     * What a change did.
     *
     * @param days      that the year has now
     * @param recounted running deadlines to which there are more or fewer working days than before
     */
    public record Changed(int days, int recounted) {}

    /** The days of a year that are not as their weekday says. */
    public Map<LocalDate, SetDay> of(int year) {
        Map<LocalDate, SetDay> days = new TreeMap<>();
        jdbc.sql("select * from calendar_day where on_day between :from and :to").param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31)).query(row -> {
                    days.put(row.getObject("on_day", LocalDate.class), new SetDay(row.getBoolean("working"), row.getString("name"),
                            row.getString("source"), row.getBoolean("verified")));
                });
        return days;
    }

    /**
     * The years without a list that somebody has to bring in: this year where a deadline runs that ends in it; from November on, when the
     * State Council has told the list of the next year, that year and any later in which a deadline ends.
     */
    public SortedSet<Integer> lacking() {
        LocalDate today = notices.today();
        boolean told = today.getMonthValue() >= Month.NOVEMBER.getValue();
        SortedSet<Integer> years = new TreeSet<>(deadlines().stream().map(LocalDate::getYear)
                .filter(year -> year == today.getYear() || told && year > today.getYear()).toList());
        if (told) {
            years.add(today.getYear() + 1);
        }
        years.removeIf(year -> !of(year).isEmpty());
        return years;
    }

    /** The lists of a year, the latest first. */
    public List<Brought> lists(int year) {
        return jdbc.sql("select * from calendar_list where calendar_year = :year order by list_no desc").param("year", year)
                .query((row, n) -> new Brought(row.getObject("id", UUID.class), row.getInt("calendar_year"), row.getString("source"),
                        row.getObject("published_on", LocalDate.class), row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class), row.getObject("undone_at", OffsetDateTime.class))).list();
    }

    /**
     * Brings in the list of a year; what stood for that year is kept, to be put back.
     *
     * @param source      the document, with its number
     * @param publishedOn its day; not later than today
     */
    public Changed take(Actor actor, HolidayList list, String source, LocalDate publishedOn) {
        Authority.requireRole(actor, Role.ADMINISTRATOR);
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE || publishedOn.isAfter(notices.today())) {
            throw new Refusal.NotAllowed("calendar.source", LONGEST_SOURCE);
        }
        return change(() -> {
            UUID id = ids.get();
            jdbc.sql("""
                    insert into calendar_list (id, calendar_year, list_no, source, published_on, entered_by, entered_at)
                    select :id, :year, coalesce(max(list_no), 0) + 1, :source, :published, :by, :now
                    from calendar_list where calendar_year = :year""").param("id", id).param("year", list.year())
                    .param("source", source.strip()).param("published", publishedOn).param("by", actor.username()).param("now", now())
                    .update();
            of(list.year()).forEach((day, before) -> insert("calendar_day_before (list_id, ", "(:list, ", id, day, before));
            clear(list.year());
            list.days().forEach((day, said) -> insert("calendar_day (", "(", null, day,
                    new SetDay(said.working(), said.name(), source.strip(), true)));
            ledger.enter(actor, Act.of("calendar.take", "calendar", Integer.toString(list.year())).because(source.strip())
                    .with(list.days().size() + " " + publishedOn));
            return list.year();
        });
    }

    /** Takes the latest list of its year back: what stood before stands again. */
    public Changed undo(Actor actor, UUID listId) {
        Authority.requireRole(actor, Role.ADMINISTRATOR);
        return change(() -> {
            int year = jdbc.sql("select calendar_year from calendar_list where id = :id").param("id",
                    listId).query(Integer.class).optional()
                    .orElseThrow(() -> new Refusal.NotFound("calendar.notFound", listId));
            boolean latest = lists(year).stream().filter(each -> each.undoneAt() == null).findFirst()
                    .map(each -> each.id().equals(listId)).orElse(false);
            if (!latest) {
                throw new Refusal.NotAllowed("calendar.notLatest", year);
            }
            Map<LocalDate, SetDay> before = new TreeMap<>();
            jdbc.sql("select * from calendar_day_before where list_id = :id").param("id", listId).query(row -> {
                before.put(row.getObject("on_day", LocalDate.class), new SetDay(row.getBoolean("working"), row.getString("name"),
                        row.getString("source"), row.getBoolean("verified")));
            });
            clear(year);
            before.forEach((day, each) -> insert("calendar_day (", "(", null, day, each));
            jdbc.sql("update calendar_list set undone_by = :by, undone_at = :now where id = :id").param("by", actor.username())
                    .param("now", now()).param("id", listId).update();
            ledger.enter(actor, Act.of("calendar.undo", "calendar", Integer.toString(year)).with(listId.toString()));
            return year;
        });
    }

    private Changed change(Supplier<Integer> act) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            WorkingDays before = notices.workingDays();
            int year = act.get();
            WorkingDays after = notices.workingDays();
            LocalDate today = notices.today();
            List<LocalDate> running = deadlines();
            clocks.reckonAgain(before);
            consulting.reckonAgain(before);
            long recounted = running.stream().filter(due -> before.between(today, due) != after.between(today, due)).count();
            return new Changed(of(year).size(), (int) recounted);
        });
    }

    /** The last days of all that runs: clocks of cases and opinions of departments. */
    private List<LocalDate> deadlines() {
        List<LocalDate> deadlines = new ArrayList<>(clocks.running().stream().map(CaseClock::dueOn).toList());
        deadlines.addAll(consulting.awaited().stream().map(Opinion::dueOn).toList());
        return deadlines;
    }

    private void clear(int year) {
        jdbc.sql("delete from calendar_day where on_day between :from and :to").param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31)).update();
    }

    private void insert(String table, String values, @Nullable UUID list, LocalDate day, SetDay each) {
        JdbcClient.StatementSpec insert = jdbc.sql("insert into " + table + "on_day, working, name, source, verified) values " + values
                + ":day, :working, :name, :source, :verified)").param("day", day).param("working", each.working()).param("name",
                        each.name())
                .param("source", each.source()).param("verified", each.verified());
        (list == null ? insert : insert.param("list", list)).update();
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
