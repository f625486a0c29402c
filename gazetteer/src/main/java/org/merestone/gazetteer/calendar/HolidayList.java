package org.merestone.gazetteer.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.data.conflict.Refusal;

/**
 * The days of a year that are not as their weekday says (部分节假日安排): rows of day or span, 休 or 班, and name.
 *
 * @param days by day; every one in the year
 */
public record HolidayList(int year, Map<LocalDate, Day> days) {

    private static final int MOST_ROWS = 200;
    private static final int LONGEST_SPAN = 31;
    private static final int LONGEST_NAME = 30;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;
    private static final String DAY = "(\\d{4})[-年/.](\\d{1,2})[-月/.](\\d{1,2})日?";
    private static final Pattern ROW = Pattern.compile(DAY + "(?:\\s*(?:至|~|～)\\s*" + DAY + ")?\\s*[,，\\t]\\s*([休班])\\s*[,，\\t]\\s*(.+)");

    /** A day: whether it is worked, and what it is called. */
    public record Day(boolean working, String name) {}

    /** @throws Refusal.NotAllowed for a year that is none */
    public HolidayList {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal.NotAllowed("calendar.year", FIRST_YEAR, LAST_YEAR);
        }
        days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /**
     * Reads rows such as {@code 2026-02-16至2026-02-23,休,春节} or {@code 2026-02-14,班,春节调休}; empty ones are passed over.
     *
     * @throws Refusal.NotAllowed that says which row is wrong and how it is written
     */
    public static HolidayList read(int year, String text) {
        List<String> rows = text.lines().map(String::strip).toList();
        if (rows.size() > MOST_ROWS) {
            throw new Refusal.NotAllowed("calendar.rows", MOST_ROWS);
        }
        Map<LocalDate, Day> days = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                row(year, i + 1, rows.get(i), days);
            }
        }
        if (days.isEmpty()) {
            throw new Refusal.NotAllowed("calendar.empty");
        }
        return new HolidayList(year, days);
    }

    private static void row(int year, int number, String row, Map<LocalDate, Day> days) {
        Matcher parts = ROW.matcher(row);
        if (!parts.matches() || parts.group(8).strip().length() > LONGEST_NAME) {
            throw new Refusal.NotAllowed("calendar.row", number, LONGEST_NAME);
        }
        LocalDate from = day(number, parts, 1);
        LocalDate to = parts.group(4) == null ? from : day(number, parts, 4);
        if (from.getYear() != year || to.getYear() != year) {
            throw new Refusal.NotAllowed("calendar.otherYear", number, year);
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SPAN))) {
            throw new Refusal.NotAllowed("calendar.span", number, LONGEST_SPAN);
        }
        boolean working = parts.group(7).equals("班");
        for (LocalDate day : spanned(from, to)) {
            if (working && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                throw new Refusal.NotAllowed("calendar.workedAnyway", number, day);
            }
            if (days.put(day, new Day(working, parts.group(8).strip())) != null) {
                throw new Refusal.NotAllowed("calendar.twice", number, day);
            }
        }
    }

    private static List<LocalDate> spanned(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private static LocalDate day(int number, Matcher parts, int group) {
        try {
            return LocalDate.of(Integer.parseInt(parts.group(group)), Integer.parseInt(parts.group(group + 1)),
                    Integer.parseInt(parts.group(group + 2)));
        } catch (DateTimeException none) {
            throw new Refusal.NotAllowed("calendar.noDay", number, parts.group(group) + "-" + parts.group(group + 1) + "-"
                    + parts.group(group + 2));
        }
    }
}
