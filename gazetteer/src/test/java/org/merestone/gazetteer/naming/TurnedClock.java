package org.merestone.gazetteer.naming;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test turns. */
public final class TurnedClock extends Clock {

    public Instant now = Instant.parse("2026-03-01T08:00:00Z");

    /** Noon in China on a day. */
    public void turnTo(LocalDate day) {
        now = day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TurnedClock whole = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return whole.withZone(other);
            }

            @Override
            public Instant instant() {
                return whole.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return now;
    }
}
