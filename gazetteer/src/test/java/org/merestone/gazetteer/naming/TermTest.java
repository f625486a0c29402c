package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.notice.WorkingDays;

/** Terms in days of the calendar and in working days, reckoned by hand. */
class TermTest {

    /** As the State Council set the autumn of 2026: 25 September and 1 to 7 October off, 20 September and 10 October worked. */
    private static final WorkingDays AUTUMN = new WorkingDays(Map.of(LocalDate.of(2026, 9, 20), true, LocalDate.of(2026, 9, 25), false,
            LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 2), false, LocalDate.of(2026, 10, 5), false,
            LocalDate.of(2026, 10, 6), false, LocalDate.of(2026, 10, 7), false, LocalDate.of(2026, 10, 10), true));
    private static final WorkingDays PLAIN = new WorkingDays(Map.of());

    @ParameterizedTest
    @CsvSource({
        // Thursday 24 September: 28, 29, 30; 8, 9; Saturday 10; 12, 13, 14, 15 October.
        "2026-09-24, 10, 2026-10-15", "2026-09-24, 3, 2026-09-30", "2026-09-24, 4, 2026-10-08", "2026-09-24, 6, 2026-10-10",
        // Saturday 19 September: Sunday 20 is worked.
        "2026-09-19, 1, 2026-09-20",
        // Wednesday 30 September: the next that is worked is Thursday 8 October.
        "2026-09-30, 1, 2026-10-08"})
    void workingDaysLeaveOutHolidaysAndTakeInExchangedDays(LocalDate from, int days, LocalDate last) {
        assertThat(new Term(days, true).from(from, AUTUMN)).isEqualTo(last);
        assertThat(AUTUMN.between(from, last)).as("counted back").isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-24, 15, 2026-10-09", "2028-02-14, 15, 2028-02-29", "2027-02-14, 15, 2027-03-01", "2027-12-31, 60, 2028-02-29",
        "2028-02-29, 366, 2029-03-01"})
    void daysOfTheCalendarTakeInEveryDay(LocalDate from, int days, LocalDate last) {
        assertThat(Term.days(days).from(from, AUTUMN)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // Tuesday 15 February 2028: 16 to 18, 21 to 25, 28, 29.
        "2028-02-15, 10, 2028-02-29",
        // Monday 28 and Tuesday 29 February 2028, Friday 26 February 2027.
        "2028-02-29, 1, 2028-03-01", "2028-02-28, 1, 2028-02-29", "2027-02-26, 1, 2027-03-01"})
    void theTwentyNinthOfFebruaryIsAWorkingDayWhereItsWeekdayIs(LocalDate from, int days, LocalDate last) {
        assertThat(new Term(days, true).from(from, PLAIN)).isEqualTo(last);
    }

    @Test
    void aTermHasAtLeastADay() {
        assertThatThrownBy(() -> new Term(0, true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PLAIN.after(LocalDate.of(2026, 9, 24), 0)).isEqualTo(LocalDate.of(2026, 9, 24));
    }
}
