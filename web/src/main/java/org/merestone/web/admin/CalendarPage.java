package org.merestone.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.calendar.HolidayList;
import org.merestone.gazetteer.calendar.WorkCalendar;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.WorkingDays;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of working days, a year at a time: seen, brought in as the State Council's list, taken back. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class CalendarPage {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    private final WorkCalendar calendar;
    private final Notices notices;

    CalendarPage(WorkCalendar calendar, Notices notices) {
        this.calendar = calendar;
        this.notices = notices;
    }

    /** A month with its weeks from Monday. */
    record Month(int number, List<List<Cell>> weeks) {}

    /** A day of a month: whether it is worked, and why where it is not as its weekday says; null where the week has none of the month. */
    record Cell(int day, boolean working, @Nullable String name) {}

    @GetMapping("/admin/calendar")
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null ? notices.today().getYear() : year;
        if (shown < FIRST_YEAR || shown > LAST_YEAR) {
            throw new BadRequest("request.wrongValue", "year");
        }
        Map<LocalDate, WorkCalendar.SetDay> days = calendar.of(shown);
        WorkingDays working = notices.workingDays();
        model.addAttribute("year", shown);
        model.addAttribute("days", days);
        model.addAttribute("months", IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(shown, month), days,
                working)).toList());
        List<WorkCalendar.Brought> lists = calendar.lists(shown);
        model.addAttribute("lacking", calendar.lacking());
        model.addAttribute("lists", lists);
        model.addAttribute("latest", lists.stream().filter(each -> each.undoneAt() == null).findFirst().map(WorkCalendar.Brought::id)
                .orElse(null));
        return "admin/calendar";
    }

    private static Month month(YearMonth month, Map<LocalDate, WorkCalendar.SetDay> days, WorkingDays working) {
        List<List<Cell>> weeks = new ArrayList<>();
        List<Cell> week = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(null);
        }
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            LocalDate day = month.atDay(i);
            WorkCalendar.SetDay set = days.get(day);
            week.add(new Cell(i, working.isWorking(day), set == null ? null : set.name()));
            if (week.size() == 7 || i == month.lengthOfMonth()) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        return new Month(month.getMonthValue(), weeks);
    }

    /** @param rows a row for each day or span: {@code 2026-02-16至2026-02-23,休,春节} */
    @PostMapping("/admin/calendar")
    String take(@RequestParam int year, @RequestParam String source,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate publishedOn, @RequestParam String rows, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            model.addAttribute("changed", calendar.take(reader.as(Role.ADMINISTRATOR), HolidayList.read(year, rows), source,
                    publishedOn));
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("rows", rows);
            model.addAttribute("source", source);
            response.setStatus(RefusalStatus.of(refusal).value());
        }
        return show(year, model);
    }

    @PostMapping("/admin/calendar/{list}/undo")
    String undo(@PathVariable UUID list, @RequestParam int year, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        try {
            model.addAttribute("changed", calendar.undo(reader.as(Role.ADMINISTRATOR), list));
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(RefusalStatus.of(refusal).value());
        }
        return show(year, model);
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the calendar. */
    @GetMapping("/admin/calendar/{list}/undo")
    String again() {
        return "redirect:/admin/calendar";
    }
}
