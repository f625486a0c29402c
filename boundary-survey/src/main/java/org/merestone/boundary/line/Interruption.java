package org.merestone.boundary.line;

import java.util.concurrent.CancellationException;

/** How a long piece of work notices that it was stopped. */
final class Interruption {

    private Interruption() {}

    /** @throws CancellationException when the thread was interrupted; it stays marked as such */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the import was stopped");
        }
    }
}
