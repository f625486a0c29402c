package org.merestone.web.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets each address, or network of 64 bits of IPv6, comment so many times in a minute ({@code merestone.comments.address-per-minute}, 0 for
 * any number) beyond a few at once, so that nobody buries the others' comments.
 */
@Component
public final class CommentShare {

    private static final int AT_ONCE = 5;

    private final Buckets buckets;

    CommentShare(@Value("${merestone.comments.address-per-minute}") int perMinute) {
        buckets = new Buckets(perMinute, AT_ONCE, System::nanoTime);
    }

    /** Counts a comment; 0 where the address may speak, else the seconds after which it may. */
    public long take(String address) {
        return buckets.take(ClientNetwork.of(address), 1);
    }
}
