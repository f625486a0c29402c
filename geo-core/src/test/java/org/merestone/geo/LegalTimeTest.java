package org.merestone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Beijing keeps UTC+8 all the year, so that what is known here is counted by hand. */
class LegalTimeTest {

    private static final Instant BEFORE_BREAKFAST_IN_BEIJING = Instant.parse("2026-03-01T23:30:00Z");

    @Test
    void aDocumentIsDatedInChinaWhereverTheServerStands() {
        for (String zone : new String[] {"UTC", "America/New_York", "Pacific/Kiritimati"}) {
            assertThat(LegalTime.today(Clock.fixed(BEFORE_BREAKFAST_IN_BEIJING, ZoneId.of(zone)))).isEqualTo(LocalDate.of(2026, 3, 2));
        }
    }

    @Test
    void recordTimeIsInUtc() {
        assertThat(LegalTime.now(Clock.fixed(BEFORE_BREAKFAST_IN_BEIJING, LegalTime.ZONE))).hasToString("2026-03-01T23:30Z");
    }

    @Test
    void aMomentIsShownByTheClockOnTheWall() {
        OffsetDateTime moment = OffsetDateTime.parse("2026-02-28T19:05:00-05:00");
        assertThat(LegalTime.at(moment)).isEqualTo(LocalDateTime.of(2026, 3, 1, 8, 5));
        assertThat(LegalTime.dayOf(moment)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void aDayBeginsEightHoursBeforeThatOfUtc() {
        assertThat(LegalTime.startOf(LocalDate.of(2026, 3, 1))).hasToString("2026-02-28T16:00Z");
        assertThat(LegalTime.dayOf(LegalTime.startOf(LocalDate.of(2026, 3, 1)))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(LegalTime.dayOf(LegalTime.startOf(LocalDate.of(2026, 3, 1)).minusNanos(1))).isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
