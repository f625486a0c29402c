package org.merestone.boundary.line;

/**
 * Is told how far an import is, from the importing thread. The import stops with {@link java.util.concurrent.CancellationException}, and
 * nothing of it remains, when this throws that exception or when the thread is interrupted.
 */
@FunctionalInterface
public interface ImportProgress {

    /** For those who do not want to know. */
    ImportProgress UNSEEN = (stage, step, done, total) -> { };

    /**
     * @param step  within BUILDING the name of the network's own stage, otherwise empty
     * @param done  features, lines or rows done
     * @param total how many there are; -1 while reading, where nobody knows
     */
    void at(ImportStage stage, String step, long done, long total);
}
