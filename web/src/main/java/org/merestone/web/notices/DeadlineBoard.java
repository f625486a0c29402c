package org.merestone.web.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.batch.NamingBatch;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.calendar.WorkCalendar;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.CaseLists;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Due;
import org.merestone.gazetteer.naming.Escalations;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingSettings;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.WorkingDays;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every clock that runs in the reader's division on one board, the first due on top: filing, announcement, notices to close. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
class DeadlineBoard {

    private static final int TOMORROW = 1;

    private final CaseLists lists;
    private final CaseClocks clocks;
    private final Notices notices;
    private final Consulting consulting;
    private final NamingSettings settings;
    private final Escalations escalations;
    private final NamingBatches batches;
    private final WorkCalendar holidays;

    DeadlineBoard(CaseLists lists, CaseClocks clocks, Notices notices, Consulting consulting, NamingSettings settings,
            Escalations escalations, NamingBatches batches, WorkCalendar holidays) {
        this.holidays = holidays;
        this.escalations = escalations;
        this.batches = batches;
        this.consulting = consulting;
        this.settings = settings;
        this.lists = lists;
        this.clocks = clocks;
        this.notices = notices;
    }

    /**
     * A deadline.
     *
     * @param what        a clock of the case, {@code NOTICE} or {@code OPINION}
     * @param days        calendar days that are left; negative when it is overdue
     * @param workingDays working days that are left; 0 when it is overdue
     * @param alarm       {@code overdue}, {@code tomorrow}, {@code soon} or {@code calm}
     * @param told        when the county was told that it ran out, or null
     * @param batch       the batch whose cases have it together, or null where it is of one case
     * @param cases       of how many
     * @param working     whether its term was given in working days
     */
    record Row(NamingCase of, String what, LocalDate due, long days, int workingDays, String alarm, @Nullable LocalDate told,
               @Nullable NamingBatch batch, int cases, boolean working) {}

    @GetMapping("/naming/deadlines")
    String board(Model model, @AuthenticationPrincipal StaffMember reader) {
        LocalDate today = notices.today();
        WorkingDays calendar = notices.workingDays();
        Map<UUID, NamingCase> mine = lists.withDays(reader.as(Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_APPROVER,
                Role.NAMING_DEPARTMENT, Role.NAMING_CONTRACTOR, Role.COUNTY_OFFICER).divisionCode()).stream()
                .collect(Collectors.toMap(NamingCase::id, Function.identity()));
        List<Row> rows = new ArrayList<>();
        int soon = settings.alarmDays();
        List<CaseClock> running = clocks.running();
        Map<Due, LocalDate> told = escalations.overdue();
        for (CaseClock clock : running) {
            if (mine.containsKey(clock.caseId()) && clock.pausedOn() == null) {
                rows.add(row(mine.get(clock.caseId()), clock.kind().name(), clock.dueOn(), clock.working(), today, calendar, soon,
                        told.get(Due.of(clock))));
            }
        }
        for (NamingCase each : mine.values()) {
            if (each.state() == CaseState.CHECKED) {
                notices.of(each.id()).stream().filter(notice -> notice.kind() == PublicNotice.Kind.NOTICE && notice.closedAt() == null)
                        .forEach(notice -> rows.add(row(each, "NOTICE", notice.toDay(), false, today, calendar, soon,
                                told.get(new Due(notice.caseId(), Due.NOTICE, notice.toDay())))));
            }
        }
        consulting.awaited().stream().filter(each -> mine.containsKey(each.caseId()))
                .forEach(each -> rows.add(row(mine.get(each.caseId()), "OPINION", each.dueOn(), each.working(), today, calendar, soon,
                        told.get(new Due(each.caseId(), Due.OPINION, each.dueOn())))));
        if (!reader.has(Role.NAMING_OFFICE) && reader.has(Role.COUNTY_OFFICER)) {
            rows.removeIf(row -> row.days() >= 0); // the county is told of what ran out
        }
        List<Row> lines = reader.has(Role.NAMING_DEPARTMENT) ? rows : together(rows);
        lines.sort(Comparator.comparing(Row::due).thenComparing(row -> row.of().caseNumber()).thenComparing(Row::what));
        model.addAttribute("rows", lines);
        model.addAttribute("lacking", holidays.lacking());
        model.addAttribute("office", reader.has(Role.NAMING_OFFICE));
        model.addAttribute("seesBatches", !reader.has(Role.COUNTY_OFFICER) || reader.has(Role.NAMING_OFFICE));
        return "notices/deadlines";
    }

    /** What a batch has to do by one day is one line of the board. */
    private List<Row> together(List<Row> rows) {
        List<Row> lines = new ArrayList<>();
        Map<String, List<Row>> lots = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.of().batchId() == null) {
                lines.add(row);
            } else {
                lots.computeIfAbsent(row.of().batchId() + row.what() + row.due(), lot -> new ArrayList<>()).add(row);
            }
        }
        lots.values().forEach(lot -> {
            Row row = lot.get(0);
            lines.add(lot.size() == 1 ? row : new Row(row.of(), row.what(), row.due(), row.days(), row.workingDays(), row.alarm(),
                    row.told(), batches.require(row.of().batchId()), lot.size(), row.working()));
        });
        return lines;
    }

    private static Row row(NamingCase of, String what, LocalDate due, boolean working, LocalDate today, WorkingDays calendar, int soon,
            @Nullable LocalDate told) {
        long days = ChronoUnit.DAYS.between(today, due);
        String alarm = days < 0 ? "overdue" : days <= TOMORROW ? "tomorrow" : days <= soon ? "soon" : "calm";
        return new Row(of, what, due, days, calendar.between(today, due), alarm, told, null, 1, working);
    }
}
