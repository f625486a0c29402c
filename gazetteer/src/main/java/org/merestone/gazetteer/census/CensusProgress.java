package org.merestone.gazetteer.census;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;

/** How far a check or an import is, for those who wait; and their wish to stop it. */
public final class CensusProgress {

    /** What is being done. */
    public enum Stage { WAITING, CHECKING, WRITING, DONE, CANCELLED, REFUSED, FAILED }

    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile Stage stage = Stage.WAITING;
    private volatile int all;
    private volatile @Nullable Refusal refusal;

    public Stage stage() {
        return stage;
    }

    /** Rows done in this stage. */
    public int rows() {
        return rows.get();
    }

    /** Rows there are, once that is known; 0 before. */
    public int all() {
        return all;
    }

    /** Why it was refused, or null. */
    public @Nullable Refusal refusal() {
        return refusal;
    }

    public boolean running() {
        return stage == Stage.WAITING || stage == Stage.CHECKING || stage == Stage.WRITING;
    }

    /** Asks it to stop; nothing is kept of what it did. */
    public void cancel() {
        cancelled.set(true);
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    void enter(Stage next, int count) {
        rows.set(0);
        all = count;
        stage = next;
    }

    /** Ends it with a sentence. */
    public void refused(Refusal why) {
        refusal = why;
        stage = Stage.REFUSED;
    }

    /** Ends it for a fault that is nobody's input. */
    public void failed() {
        stage = Stage.FAILED;
    }

    void step(int more) {
        rows.addAndGet(more);
    }
}
