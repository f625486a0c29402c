package org.merestone.web.ogc;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.LegalTime;
import org.merestone.web.request.BadRequest;

/**
 * The legal days that are asked for. Law changes by the day of Beijing, so an instant is taken for the day on which it falls there.
 *
 * @param from the first day; null for no beginning
 * @param to   the last day, counted; null for no end
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int LONGEST = 80;
    /** Characters of a day. */
    private static final int DAY = 10;

    static Span day(LocalDate day) {
        return new Span(day, day);
    }

    /** Whether it is one day and no more. */
    boolean isDay() {
        return from != null && from.equals(to);
    }

    /**
     * Reads a day or an instant of RFC 3339, or two with a solidus between; an end may be {@code ..} or empty for open, or a duration of
     * ISO 8601 beside the other end.
     */
    static Span parse(String text) {
        try {
            String[] ends = text.length() > LONGEST ? new String[0] : text.split("/", -1);
            if (ends.length == 1) {
                return day(dayOf(text));
            }
            if (ends.length == 2 && !(open(ends[0]) && open(ends[1]) && text.length() < 2)) {
                return interval(ends[0], ends[1]);
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static Span interval(String first, String second) {
        LocalDate from;
        LocalDate to;
        if (first.startsWith("P")) {
            to = dayOf(second);
            from = moved(to, first, -1);
        } else {
            from = open(first) ? null : dayOf(first);
            to = open(second) ? null : second.startsWith("P") && from != null ? moved(from, second, 1) : dayOf(second);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new DateTimeException("the end lies before the beginning");
        }
        return new Span(from, to);
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** A duration's time of day does not reach the next legal day by itself: whole days of it count. */
    private static LocalDate moved(LocalDate day, String duration, int sign) {
        int time = duration.indexOf('T');
        TemporalAmount dates = time < 0 || time > 1 ? Period.parse(time < 0 ? duration : duration.substring(0, time)) : Period.ZERO;
        long days = time < 0 ? 0 : Duration.parse("P" + duration.substring(time)).toDays();
        return sign > 0 ? day.plus(dates).plusDays(days) : day.minus(dates).minusDays(days);
    }

    /** GDAL writes a day with a T behind it, and no time, where it hands a condition on a date over as {@code datetime}. */
    private static LocalDate dayOf(String text) {
        boolean day = text.length() == DAY || text.length() == DAY + 1 && text.endsWith("T");
        return day ? LocalDate.parse(text.substring(0, DAY)) : LegalTime.dayOf(OffsetDateTime.parse(text));
    }

    private static BadRequest refused(String text) {
        return new BadRequest("ogc.datetime", text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
