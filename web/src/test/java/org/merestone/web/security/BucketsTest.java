package org.merestone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Fair use, by a clock that the test moves. */
class BucketsTest {

    private final AtomicLong now = new AtomicLong(Duration.ofDays(3).toNanos());

    @Test
    void aFullBucketGivesItsBurstAndThenItsRate() {
        Buckets buckets = new Buckets(60, 5, now::get);
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.take("a", 1)).isZero();
        }
        assertThat(buckets.take("a", 1)).isEqualTo(1);
        assertThat(buckets.take("b", 1)).as("another's bucket is full").isZero();
        pass(Duration.ofMillis(1_001));
        assertThat(buckets.take("a", 1)).isZero();
        assertThat(buckets.take("a", 1)).isEqualTo(1);
        pass(Duration.ofMinutes(2));
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.take("a", 1)).as("full again, and no more than full").isZero();
        }
        assertThat(buckets.take("a", 1)).isPositive();
    }

    @Test
    void theWaitThatIsToldIsEnough() {
        Buckets buckets = new Buckets(6, 1, now::get);
        assertThat(buckets.take("a", 1)).isZero();
        long wait = buckets.take("a", 1);
        assertThat(wait).isEqualTo(10);
        pass(Duration.ofSeconds(wait));
        assertThat(buckets.take("a", 1)).isZero();
    }

    @Test
    void noughtIsNoLimit() {
        Buckets buckets = new Buckets(0, 1, now::get);
        for (int i = 0; i < 10_000; i++) {
            assertThat(buckets.take("a", 1)).isZero();
        }
    }

    @Test
    void manyAtOnceGetNoMoreThanTheBurst() throws Exception {
        Buckets buckets = new Buckets(60, 100, now::get);
        AtomicInteger admitted = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 1_000; i++) {
            crowd.submit(() -> {
                if (buckets.take("a", 1) == 0) {
                    admitted.incrementAndGet();
                }
            });
        }
        crowd.shutdown();
        assertThat(crowd.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(admitted).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "2001:db8:1:2:3:4:5:6, 20010db800010002", "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003", "::ffff:203.0.113.7, 203.0.113.7", "fe80::1%eth0, fe80::1%eth0"})
    void ofIpv6TheNetworkCounts(String address, String network) {
        assertThat(ClientNetwork.of(address)).isIn(network, "fe80000000000000");
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndOthersAreNot() throws Exception {
        FairUse filter = new FairUse(new Buckets(60, 2, now::get), new Buckets(600, 3, now::get));
        assertThat(status(filter, "203.0.113.7", null, 200)).isEqualTo(200);
        assertThat(status(filter, "203.0.113.7", null, 200)).isEqualTo(200);
        MockHttpServletResponse refused = ask(filter, "203.0.113.7", "/ogc", null, 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(status(filter, "203.0.113.8", null, 200)).isEqualTo(200);
        assertThat(ask(filter, "203.0.113.7", "/assets/map.js", null, 200).getStatus()).as("files of a page do not count").isEqualTo(200);
        assertThat(status(filter, "2001:db8::1", null, 200)).isEqualTo(200);
        assertThat(status(filter, "2001:db8::2", null, 200)).isEqualTo(200);
        assertThat(status(filter, "2001:db8::3", null, 200)).as("the third of one network").isEqualTo(429);
    }

    @Test
    void aTokenHasAQuotaOfItsOwnAndGuessingIsDear() throws Exception {
        FairUse filter = new FairUse(new Buckets(60, 30, now::get), new Buckets(60, 2, now::get));
        assertThat(status(filter, "203.0.113.7", "Bearer mst_a", 200)).isEqualTo(200);
        assertThat(status(filter, "203.0.113.7", "Bearer mst_a", 200)).isEqualTo(200);
        assertThat(status(filter, "203.0.113.7", "Bearer mst_a", 200)).isEqualTo(429);
        assertThat(status(filter, "203.0.113.7", "Bearer   mst_a", 200)).as("the same token, written wider").isEqualTo(429);
        assertThat(status(filter, "203.0.113.7", "bearer mst_a", 200)).as("a scheme is the same in small letters").isEqualTo(429);
        assertThat(status(filter, "203.0.113.7", "Bearer mst_b", 200)).isEqualTo(200);
        assertThat(status(filter, "203.0.113.9", "Bearer guess1", HttpServletResponse.SC_UNAUTHORIZED)).isEqualTo(401);
        assertThat(status(filter, "203.0.113.9", "Bearer guess2", HttpServletResponse.SC_UNAUTHORIZED)).isEqualTo(401);
        assertThat(status(filter, "203.0.113.9", null, 200)).as("two guesses have emptied the bucket").isEqualTo(429);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static int status(FairUse filter, String address, String authorization, int answer) throws Exception {
        return ask(filter, address, "/ogc", authorization, answer).getStatus();
    }

    private static MockHttpServletResponse ask(FairUse filter, String address, String path, String authorization,
            int answer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (asked, given) -> ((HttpServletResponse) given).setStatus(answer));
        return response;
    }
}
