package org.merestone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void aGuesserIsShutOutAfterSixFailuresAndTheOwnerElsewhereIsNot() {
        fail("officer", "10.0.0.1", LoginThrottle.BY_ACCOUNT);
        assertThat(throttle.shut("officer", "10.0.0.1")).isTrue();
        assertThat(throttle.shut("OFFICER", "10.0.0.1")).isTrue();
        assertThat(throttle.shut("officer", "10.0.0.2")).isFalse();
    }

    @Test
    void oneAddressThatTriesManyAccountsIsShutOut() {
        for (int i = 0; i < LoginThrottle.BY_ADDRESS; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertThat(throttle.shut("somebody", "10.0.0.1")).isTrue();
    }

    @Test
    void aGuesserWithANetworkOfAddressesIsOneGuesser() {
        for (int i = 0; i < LoginThrottle.BY_ACCOUNT; i++) {
            throttle.failed("officer", "2001:db8:1:2::" + i);
        }
        assertThat(throttle.shut("officer", "2001:db8:1:2:ffff::1")).isTrue();
        assertThat(throttle.shut("officer", "2001:db8:1:3::1")).isFalse();
    }

    @Test
    void theDoorOpensAgainAfterFifteenMinutes() {
        fail("officer", "10.0.0.1", LoginThrottle.BY_ACCOUNT);
        clock.now = clock.now.plus(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(throttle.shut("officer", "10.0.0.1")).isFalse();
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        fail("officer", "10.0.0.1", LoginThrottle.BY_ACCOUNT - 1);
        throttle.succeeded("officer", "10.0.0.1");
        fail("officer", "10.0.0.1", 1);
        assertThat(throttle.shut("officer", "10.0.0.1")).isFalse();
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }

    private static final class SettableClock extends Clock implements InstantSource {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
