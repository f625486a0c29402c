package org.merestone.web.census;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.census.CensusProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the long work of sheets one after the other in the background, and tells how far it is. */
@Component
class CensusJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CensusJobs.class);
    private static final int WAITING = 20;
    private static final int REMEMBERED = 200;

    private final ExecutorService worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING),
            work -> {
                Thread thread = new Thread(work, "census");
                thread.setDaemon(true);
                return thread;
            });
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

    private static void run(UUID sheet, Work work, CensusProgress progress) {
        try {
            work.with(progress);
        } catch (Refusal refusal) {
            progress.refused(refusal);
        } catch (RuntimeException e) {
            LOG.error("the work on census sheet {} failed", sheet, e);
            progress.failed();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
