package org.merestone.web.background;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one piece of work after the other until the program stops. Then what waits is not begun, and what is under way has a
 * little time to come to its end. It is not interrupted: the embedded database closes its file under everybody when a thread that reads or
 * writes it is.
 */
public final class BackgroundThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);

    private final ThreadPoolExecutor thread;
    private final Duration toTheEnd;

    /**
     * @param name     what the thread is called
     * @param waiting  how many pieces may wait
     * @param toTheEnd how long the stopping program waits for the piece that is under way
     */
    public BackgroundThread(String name, int waiting, Duration toTheEnd) {
        this.toTheEnd = toTheEnd;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true); // what does not come to its end does not keep the program
            return made;
        });
    }

    /**
     * Does a piece of work when its turn comes.
     *
     * @throws java.util.concurrent.RejectedExecutionException where too much waits, or the program stops
     */
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Tells of a piece of work that failed; where it failed because the program stops, that is no fault. */
    public void failed(String work, Exception why) {
        if (thread.isShutdown()) {
            LOG.info("{} is left off, for the program stops", work);
        } else {
            LOG.error("{} failed", work, why);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        thread.getQueue().clear();
        try {
            thread.awaitTermination(toTheEnd.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
