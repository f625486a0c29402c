package org.merestone.geo.network;

import java.util.concurrent.CancellationException;

/**
 * Is told how far the work is. Called often, from the working thread, so it should return at once. The work stops with
 * {@link CancellationException} when its thread is interrupted or when this throws that exception.
 */
@FunctionalInterface
public interface Progress {

    /** For those who do not want to know. */
    Progress UNSEEN = (stage, done, total) -> { };

    /**
     * @param done  how much of the stage is done
     * @param total how much there is to do in the stage
     */
    void at(Stage stage, long done, long total);

    /** Tells, and stops an interrupted thread's work. */
    default void tell(Stage stage, long done, long total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped at " + stage + " " + done + " of " + total);
        }
        at(stage, done, total);
    }

    /** {@link #tell} for small steps: every 256th, and the last. */
    default void step(Stage stage, long done, long total) {
        if ((done & 255) == 0 || done == total) {
            tell(stage, done, total);
        }
    }
}
