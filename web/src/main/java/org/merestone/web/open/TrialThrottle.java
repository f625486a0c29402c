package org.merestone.web.open;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets each address try so many names in a minute ({@code merestone.trials.address-per-minute}, 0 for any number). */
@Component
class TrialThrottle {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final int most;
    private final Map<String, Deque<Instant>> trials = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    TrialThrottle(Clock clock, @Value("${merestone.trials.address-per-minute}") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts a trial; false where the address has had its share. */
    synchronized boolean admits(String address) {
        if (most == 0) {
            return true;
        }
        Instant now = clock.instant();
        Deque<Instant> times = trials.computeIfAbsent(address, key -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
