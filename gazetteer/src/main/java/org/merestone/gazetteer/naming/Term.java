package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import org.merestone.gazetteer.notice.WorkingDays;

/**
 * How long something may take (期限). The day on which it begins does not count (民法典 §201).
 *
 * @param days    from 1
 * @param working whether only working days count (工作日); else every day does (日)
 */
public record Term(int days, boolean working) {

    public Term {
        if (days < 1) {
            throw new IllegalArgumentException("days " + days);
        }
    }

    /** Days of the calendar. */
    public static Term days(int days) {
        return new Term(days, false);
    }

    /** The last day. */
    public LocalDate from(LocalDate day, WorkingDays calendar) {
        return working ? calendar.after(day, days) : day.plusDays(days);
    }
}
