package org.merestone.web.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers what tiles are made of, one for each object for as long as anybody else holds it. What is kept under a number does not hold the
 * register that it was made of: else every version would stay in memory until the last of its tiles is thrown out.
 */
final class Numbers<T> {

    private final AtomicLong last = new AtomicLong();
    private final Cache<T, Long> numbers = Caffeine.newBuilder().weakKeys().build();

    /** Equal objects that are not the same have numbers of their own. */
    long of(T content) {
        return numbers.get(content, unknown -> last.incrementAndGet());
    }
}
