package org.merestone.boundary.line;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days as documents are dated: in China's one time zone, whatever zone the server keeps. */
public final class LegalDays {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LegalDays() {}

    /** Today's date on a document. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(CHINA));
    }

    /** The moment for record time, in UTC. */
    public static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
