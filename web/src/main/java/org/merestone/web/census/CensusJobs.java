package org.merestone.web.census;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.census.CensusProgress;
import org.merestone.web.background.BackgroundThread;
import org.springframework.stereotype.Component;

/** Does the long work of sheets one after the other in the background, and tells how far it is. */
@Component
class CensusJobs {

    private static final int WAITING = 20;
    private static final int REMEMBERED = 200;
    private static final Duration TO_THE_END = Duration.ofSeconds(3);

    private final BackgroundThread worker = new BackgroundThread("census", WAITING, TO_THE_END);
    private final Map<UUID, CensusProgress> jobs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CensusProgress> eldest) {
            return size() > REMEMBERED && !eldest.getValue().running();
        }
    };

    /** What is done for a sheet. */
    interface Work {
        void with(CensusProgress progress);
    }

    synchronized Optional<CensusProgress> of(UUID sheet) {
        return Optional.ofNullable(jobs.get(sheet));
    }

    /** @throws Refusal.NotAllowed while work for the sheet is under way, or too much waits */
    synchronized void start(UUID sheet, Work work) {
        CensusProgress before = jobs.get(sheet);
        if (before != null && before.running()) {
            throw new Refusal.NotAllowed("census.running");
        }
        CensusProgress progress = new CensusProgress();
        try {
            worker.execute(() -> run(sheet, work, progress));
        } catch (RejectedExecutionException full) {
            throw new Refusal.NotAllowed("census.busy");
        }
        jobs.remove(sheet);
        jobs.put(sheet, progress);
    }

    private void run(UUID sheet, Work work, CensusProgress progress) {
        try {
            work.with(progress);
        } catch (Refusal refusal) {
            progress.refused(refusal);
        } catch (RuntimeException e) {
            worker.failed("the work on census sheet " + sheet, e);
            progress.failed();
        }
    }

    /** Nothing is kept of what is under way. */
    @PreDestroy
    void stop() {
        synchronized (this) {
            jobs.values().forEach(CensusProgress::cancel);
        }
        worker.close();
    }
}
