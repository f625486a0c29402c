package org.merestone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrialShareTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TrialShare share = new TrialShare(30, nanos::get);

    @Test
    void anAddressHasItsShareInAMinuteAndAnotherHasItsOwn() {
        for (int i = 0; i < 30; i++) {
            assertThat(share.take("192.0.2.1")).isZero();
        }
        assertThat(share.take("192.0.2.1")).isEqualTo(2);
        assertThat(share.take("192.0.2.2")).isZero();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(share.take("192.0.2.1")).isZero();
        assertThat(share.take("192.0.2.1")).isPositive();
    }

    @Test
    void aHouseholdHasOneShareHoweverManyAddressesItTakes() {
        for (int i = 0; i < 30; i++) {
            assertThat(share.take("2001:db8:0:7::" + Integer.toHexString(i + 1))).isZero();
        }
        assertThat(share.take("2001:db8:0:7:ffff::1")).isPositive();
        assertThat(share.take("2001:db8:0:8::1")).isZero();
    }

    @Test
    void zeroIsNoLimit() {
        TrialShare any = new TrialShare(0, nanos::get);
        for (int i = 0; i < 1_000; i++) {
            assertThat(any.take("192.0.2.1")).isZero();
        }
    }
}
