package org.merestone.web.paper;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.map.MapRefusal;
import org.merestone.geo.print.PaperProgress;
import org.merestone.web.background.BackgroundThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes packages and draws sheets in the background, one after the other, and tells how far each is. One for each task at a time. */
@Component
class PaperJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PaperJobs.class);
    private static final int WAITING = 20;
    private static final int REMEMBERED = 200;
    private static final Duration TO_THE_END = Duration.ofSeconds(3);

    private final BackgroundThread worker = new BackgroundThread("papers", WAITING, TO_THE_END);
    private final Map<UUID, Job> jobs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Job> eldest) {
            return size() > REMEMBERED && eldest.getValue().state != State.RUNNING;
        }
    };

    /** What became of a job. */
    enum State { RUNNING, DONE, CANCELLED, REFUSED, NO_FONT, FAILED }

    /** The work on a task. */
    static final class Job {

        private final PaperProgress progress = new PaperProgress();
        private volatile State state = State.RUNNING;
        private volatile @Nullable Refusal refusal;

        public PaperProgress progress() {
            return progress;
        }

        public State state() {
            return state;
        }

        /** Why it was refused; null otherwise. */
        public @Nullable Refusal refusal() {
            return refusal;
        }

        public boolean isRunning() {
            return state == State.RUNNING;
        }
    }

    /** What is done for a task. */
    interface Work {
        void with(PaperProgress progress);
    }

    synchronized Optional<Job> of(UUID task) {
        return Optional.ofNullable(jobs.get(task));
    }

    /** @throws Refusal.NotAllowed while work for the task is under way, or too much waits */
    synchronized void start(UUID task, Work work) {
        Job before = jobs.get(task);
        if (before != null && before.isRunning()) {
            throw new Refusal.NotAllowed("papers.running");
        }
        Job job = new Job();
        try {
            worker.execute(() -> run(task, work, job));
        } catch (RejectedExecutionException full) {
            throw new Refusal.NotAllowed("papers.busy");
        }
        jobs.remove(task);
        jobs.put(task, job);
    }

    private void run(UUID task, Work work, Job job) {
        try {
            work.with(job.progress);
            job.state = State.DONE;
        } catch (CancellationException stopped) {
            job.state = State.CANCELLED;
        } catch (Refusal refusal) {
            job.refusal = refusal;
            job.state = State.REFUSED;
        } catch (MapRefusal lacking) {
            LOG.error("the sheets of task {} were not drawn: {}", task, lacking.getMessage());
            job.state = State.NO_FONT;
        } catch (RuntimeException e) {
            worker.failed("the work on the papers of task " + task, e);
            job.state = State.FAILED;
        }
    }

    /** What is under way stops after the file that it writes. */
    @PreDestroy
    void stop() {
        synchronized (this) {
            jobs.values().forEach(job -> job.progress.cancel());
        }
        worker.close();
    }
}
