package org.merestone.geo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Beijing time (北京时间), the one legal time of China: the day that a document bears and a term is counted by, whatever zone the server
 * keeps. Moments are recorded in UTC.
 */
public final class LegalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalTime() {}

    /** Today's date on a document. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The moment for record time, in UTC. */
    public static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    /** The day on which it was that moment. */
    public static LocalDate dayOf(OffsetDateTime moment) {
        return at(moment).toLocalDate();
    }

    /** What a clock on the wall showed at that moment. */
    public static LocalDateTime at(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDateTime();
    }

    /** The moment at which that day began, in UTC. */
    public static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
