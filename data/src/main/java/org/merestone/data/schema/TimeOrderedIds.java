package org.merestone.data.schema;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Ids of RFC 9562, version 7: 48 bits of milliseconds, 12 of a counter and 62 of chance. Rows that are written together lie together in
 * every index, so a census of 100,000 rows writes each page once. An id tells when its row was made; what has to be a secret is no id.
 */
public final class TimeOrderedIds implements Supplier<UUID> {

    private static final int COUNTS = 1 << 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private long last;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID get() {
        long count = next();
        return new UUID(count / COUNTS << 16 | VERSION | count % COUNTS, VARIANT | chance.nextLong() >>> 2);
    }

    /** Milliseconds and counter as one number that only rises, also where the clock stands still or is set back. */
    private synchronized long next() {
        last = Math.max(last + 1, clock.millis() * COUNTS);
        return last;
    }
}
