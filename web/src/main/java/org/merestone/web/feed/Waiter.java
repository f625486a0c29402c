package org.merestone.web.feed;

import java.time.Instant;
import org.merestone.web.register.PublishedRegister;

/** Somebody who waits for the register to move. No method waits for the reader. */
sealed interface Waiter permits LongPoll, EventStream {

    /**
     * Hands on what has moved, as far as the reader takes it.
     *
     * @return whether they still wait
     */
    boolean look(PublishedRegister register, Instant now);

    /** The time is up, or the server goes down. */
    void end(PublishedRegister register);
}
