package org.merestone.geo.print;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the writing of many files is, for those who wait; and their wish to stop it. */
public final class PaperProgress {

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile int all;

    /** Files written. */
    public int done() {
        return done.get();
    }

    /** Files that there will be, once that is known; 0 before. */
    public int all() {
        return all;
    }

    /** Says how many files there will be. */
    public void expect(int files) {
        all = files;
    }

    /**
     * Another file is written.
     *
     * @throws CancellationException when somebody wished to stop; nothing is kept of what was done
     */
    public void step() {
        done.incrementAndGet();
        if (cancelled.get()) {
            throw new CancellationException();
        }
    }

    /** Asks it to stop. */
    public void cancel() {
        cancelled.set(true);
    }
}
