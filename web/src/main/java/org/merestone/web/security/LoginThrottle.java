package org.merestone.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by account and by address over fifteen minutes. After {@value #BY_ACCOUNT} failures for one account from one
 * address, or {@value #BY_ADDRESS} from one address, that door stays shut until the oldest failure is fifteen minutes old. An address of IPv6 is its
 * network of 64 bits.
 */
@Component
class LoginThrottle {

    static final int BY_ACCOUNT = 6;
    static final int BY_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean shut(String username, String address) {
        return count(account(username, address)) >= BY_ACCOUNT || count(ClientNetwork.of(address)) >= BY_ADDRESS;
    }

    synchronized void failed(String username, String address) {
        failures.computeIfAbsent(account(username, address), key -> new ArrayDeque<>()).addLast(clock.instant());
        failures.computeIfAbsent(ClientNetwork.of(address), key -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(account(username, address));
    }

    private int count(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size();
    }

    private static String account(String username, String address) {
        return ClientNetwork.of(address) + " " + username.toLowerCase(java.util.Locale.ROOT);
    }
}
