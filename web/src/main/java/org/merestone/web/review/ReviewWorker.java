package org.merestone.web.review;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.merestone.boundary.review.CountyReview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries reviews out in the background, one after the other; how far each is stands in the register. */
@Component
class ReviewWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewWorker.class);

    private final CountyReview reviews;
    private final ExecutorService worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
        Thread thread = new Thread(work, "reviews");
        thread.setDaemon(true);
        return thread;
    });

    ReviewWorker(CountyReview reviews) {
        this.reviews = reviews;
    }

    void carryOut(UUID review) {
        worker.execute(() -> {
            try {
                reviews.carryOut(review);
            } catch (RuntimeException e) {
                LOG.error("the review {} failed", review, e);
            }
        });
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
