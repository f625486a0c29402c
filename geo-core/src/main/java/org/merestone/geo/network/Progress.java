package org.merestone.geo.network;

/**
 * Is told how far the work is. Called often, from the working thread, so it should return at once. The work stops with
 * {@link java.util.concurrent.CancellationException} when its thread is interrupted or when this throws that exception.
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

    /** Tells every 8192nd step, and stops an interrupted thread's work. */
    default void step(Stage stage, long done, long total) {
        if ((done & 8191) == 0 || done == total) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.util.concurrent.CancellationException("stopped at " + stage + " " + done + " of " + total);
            }
            at(stage, done, total);
        }
    }
}
