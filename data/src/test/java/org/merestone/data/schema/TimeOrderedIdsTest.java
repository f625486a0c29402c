package org.merestone.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    /** The example of RFC 9562, appendix A.6: 2022-02-22 14:22:22 at five hours west is 017F22E2-79B0-7… */
    private static final long EXAMPLE = 1_645_557_742_000L;

    @Test
    void anIdBeginsWithItsMillisecondAsTheStandardSays() {
        UUID id = new TimeOrderedIds(at(EXAMPLE)).get();
        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idsRiseAlsoWithinOneMillisecondAndPastItsCounter() {
        TimeOrderedIds ids = new TimeOrderedIds(at(EXAMPLE));
        assertThat(Stream.generate(ids).limit(10_000).map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheOrder() {
        AtomicLong millis = new AtomicLong(EXAMPLE);
        TimeOrderedIds ids = new TimeOrderedIds(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(millis.get());
            }
        });
        String before = ids.get().toString();
        millis.addAndGet(-60_000);
        assertThat(ids.get().toString()).isGreaterThan(before);
    }

    @Test
    void manyAtOnceAndTwoNodesShareNone() {
        Set<UUID> given = ConcurrentHashMap.newKeySet();
        TimeOrderedIds one = new TimeOrderedIds(at(EXAMPLE));
        TimeOrderedIds other = new TimeOrderedIds(at(EXAMPLE));
        IntStream.range(0, 20_000).parallel().forEach(i -> given.add((i % 2 == 0 ? one : other).get()));
        assertThat(given).hasSize(20_000);
    }

    private static Clock at(long millis) {
        return Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
