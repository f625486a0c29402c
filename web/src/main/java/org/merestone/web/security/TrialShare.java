package org.merestone.web.security;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets each address, or network of 64 bits of IPv6, try so many names in a minute ({@code merestone.trials.address-per-minute}, 0 for any
 * number): a check is dearer than other answers.
 */
@Component
public final class TrialShare {

    private final Buckets buckets;

    @Autowired
    TrialShare(@Value("${merestone.trials.address-per-minute}") int perMinute) {
        this(perMinute, System::nanoTime);
    }

    TrialShare(int perMinute, LongSupplier nanos) {
        buckets = new Buckets(perMinute, perMinute, nanos);
    }

    /** Counts a trial; 0 where the address has its share, else the seconds after which it will. */
    public long take(String address) {
        return buckets.take(ClientNetwork.of(address), 1);
    }
}
