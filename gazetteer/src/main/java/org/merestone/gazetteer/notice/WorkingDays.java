package org.merestone.gazetteer.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** The working days (工作日) of China: Monday to Friday, but for the days that the calendar of the State Council sets otherwise. */
public final class WorkingDays {

    private final Map<LocalDate, Boolean> exceptions;

    /** @param exceptions whether a day is worked that is not as its weekday says */
    public WorkingDays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorking(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null ? exception : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day on which so many working days are over that begin on the day after {@code from}; {@code from} itself for none. */
    public LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Working days behind {@code from} up to and with {@code to}; 0 where {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorking(day) ? 1 : 0;
        }
        return count;
    }
}
