package org.merestone.gazetteer.name;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time that the register is asked about: a day, a month, or a year, as people and old papers say it. Both ends belong to it.
 */
public record AsOf(LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    public AsOf {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    public static AsOf day(LocalDate day) {
        return new AsOf(day, day);
    }

    /** {@code 1985}, {@code 1985-06} or {@code 1985-06-30}; empty for anything else, such as 29 February of a common year. */
    public static Optional<AsOf> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        try {
            if (form.group(2) == null) {
                return Optional.of(new AsOf(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
            return Optional.of(form.group(3) == null ? new AsOf(month.atDay(1), month.atEndOfMonth())
                    : day(LocalDate.of(year, month.getMonth(), Integer.parseInt(form.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether something stood at any time of it.
     *
     * @param from the first day; null where it is not known, which is taken as always
     * @param to   the day it ended, no longer counted; null while it stands
     */
    public boolean meets(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !from.isAfter(last)) && (to == null || to.isAfter(first));
    }
}
