package org.merestone.gazetteer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    // The Spring Festival of 2026: 16 to 20 and 23 February off, Saturdays 14 and 28 worked.
    private static final WorkingDays CALENDAR = new WorkingDays(Map.of(day(14), true, day(16), false, day(17), false, day(18), false,
            day(19), false, day(20), false, day(23), false, day(28), true));

    @Test
    void weekendsAndHolidaysAreNotWorkedAndExchangedDaysAre() {
        assertThat(CALENDAR.isWorking(day(13))).isTrue();
        assertThat(CALENDAR.isWorking(day(14))).isTrue();
        assertThat(CALENDAR.isWorking(day(15))).isFalse();
        assertThat(CALENDAR.isWorking(day(18))).isFalse();
        assertThat(CALENDAR.isWorking(day(21))).isFalse();
        assertThat(CALENDAR.isWorking(day(28))).isTrue();
    }

    @Test
    void workingDaysAreCountedFromTheDayAfter() {
        // 14 February, then 24 to 28 February.
        assertThat(CALENDAR.between(day(13), day(28))).isEqualTo(6);
        assertThat(CALENDAR.between(day(13), day(13))).isZero();
        assertThat(CALENDAR.between(day(14), day(13))).isZero();
    }

    private static LocalDate day(int ofFebruary) {
        return LocalDate.of(2026, 2, ofFebruary);
    }
}
