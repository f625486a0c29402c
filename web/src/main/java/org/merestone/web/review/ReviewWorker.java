package org.merestone.web.review;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.merestone.boundary.review.CountyReview;
import org.merestone.web.background.BackgroundThread;
import org.springframework.stereotype.Component;

/** Carries reviews out in the background, one after the other; how far each is stands in the register. */
@Component
class ReviewWorker {

    private static final Duration TO_THE_END = Duration.ofSeconds(3);

    private final CountyReview reviews;
    private final BackgroundThread worker = new BackgroundThread("reviews", Integer.MAX_VALUE, TO_THE_END);
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

    ReviewWorker(CountyReview reviews) {
        this.reviews = reviews;
    }

    void carryOut(UUID review) {
        begun.add(review);
        worker.execute(() -> {
            try {
                reviews.carryOut(review);
            } catch (RuntimeException e) {
                worker.failed("the review " + review, e);
            } finally {
                begun.remove(review);
            }
        });
    }

    /** What waits or is under way is ended in the register, so that another can be begun after the next start. */
    @PreDestroy
    void stop() {
        begun.forEach(reviews::leaveOff);
        worker.close();
    }
}
