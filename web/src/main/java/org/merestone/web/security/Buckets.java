package org.merestone.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Buckets that fill at a steady rate, one for each key (the generic cell rate algorithm: of a bucket only the time is kept at which it
 * will be full again). So many are remembered; one that is forgotten is full.
 */
final class Buckets {

    private static final int REMEMBERED = 100_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final long interval;
    private final long depth;
    private final LongSupplier nanos;
    private final Cache<String, AtomicLong> fullAgain;

    /**
     * @param perMinute how much flows in; 0 for no limit at all
     * @param burst     how much a full bucket holds, at least 1
     * @param nanos     the time, as {@link System#nanoTime}
     */
    Buckets(int perMinute, int burst, LongSupplier nanos) {
        this.interval = perMinute <= 0 ? 0 : MINUTE / perMinute;
        this.depth = interval * Math.max(1, burst);
        this.nanos = nanos;
        this.fullAgain = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofNanos(Math.max(depth, MINUTE)))
                .ticker(nanos::getAsLong).build();
    }

    /** Takes from a bucket; 0 where there was enough, else the seconds after which there will be, and nothing is taken. */
    long take(String key, int cost) {
        if (interval == 0) {
            return 0;
        }
        AtomicLong full = fullAgain.get(key, unknown -> new AtomicLong(nanos.getAsLong()));
        while (true) {
            long now = nanos.getAsLong();
            long before = full.get();
            long after = Math.max(before, now) + cost * interval;
            if (after - now > depth) {
                return Math.max(1, Duration.ofNanos(after - now - depth).plusMillis(999).toSeconds());
            }
            if (full.compareAndSet(before, after)) {
                return 0;
            }
        }
    }

    /** Takes whether there is enough or not: what a fault costs is paid later. */
    void charge(String key, int cost) {
        if (interval > 0) {
            fullAgain.get(key, unknown -> new AtomicLong(nanos.getAsLong()))
                    .updateAndGet(before -> Math.min(Math.max(before, nanos.getAsLong()) + cost * interval, nanos.getAsLong() + depth));
        }
    }
}
