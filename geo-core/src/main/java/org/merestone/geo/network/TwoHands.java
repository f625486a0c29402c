package org.merestone.geo.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Work that several processors share. Whoever asked hears of the progress on its own thread and may stop the work there; what comes out
 * does not depend on how many processors there are.
 */
final class TwoHands {

    private static final int TURN = 1 << 13;
    /** Less is done before another thread has woken. */
    private static final int FEW = 1 << 11;

    private TwoHands() {
    }

    /** Does something for 0, 1 … in any order, a few thousand between two reports. What is done must not touch what another does. */
    static void inTurns(Stage stage, int count, Progress progress, IntConsumer work) {
        for (int from = 0; from < count; from += TURN) {
            progress.tell(stage, from, count);
            IntStream turn = IntStream.range(from, Math.min(from + TURN, count));
            (count > FEW ? turn.parallel() : turn).forEach(work);
        }
        progress.tell(stage, count, count);
    }

    /**
     * Begins something that is wanted later.
     *
     * @param size how much it is; little is done when it is asked for
     */
    static <T> Supplier<T> beside(int size, Supplier<T> work) {
        if (size <= FEW) {
            return work;
        }
        CompletableFuture<T> begun = CompletableFuture.supplyAsync(work);
        return () -> {
            try {
                return begun.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        };
    }
}
