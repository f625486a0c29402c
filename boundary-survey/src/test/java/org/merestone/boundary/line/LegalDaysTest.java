package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LegalDaysTest {

    @Test
    void aDocumentIsDatedInChinaWhereverTheServerStands() {
        Instant beforeBreakfastInBeijing = Instant.parse("2026-03-01T23:30:00Z");
        assertThat(LegalDays.today(Clock.fixed(beforeBreakfastInBeijing, ZoneId.of("UTC")))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(LegalDays.today(Clock.fixed(beforeBreakfastInBeijing, ZoneId.of("America/New_York")))).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void recordTimeIsInUtc() {
        assertThat(LegalDays.now(Clock.fixed(Instant.parse("2026-03-01T23:30:00Z"), ZoneId.of("Asia/Shanghai"))))
                .hasToString("2026-03-01T23:30Z");
    }
}
