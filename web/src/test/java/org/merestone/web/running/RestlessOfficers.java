package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.merestone.data.demo.DemoLoader;

/**
 * The officers of both sides of a line, who confirm its draft and withdraw that again until the server is gone, and remember each act that
 * was acknowledged to them.
 */
final class RestlessOfficers {

    /** The demonstration's line under survey, whose draft nobody has confirmed. */
    static final String LINE = "石渡松泉线";
    private static final List<String> OFFICERS = List.of("officer-shidu", "officer-songquan");
    private static final int FOR_EVER = 1_000;

    /** By their number in the audit trail. */
    private final Map<Long, String> acknowledged = Collections.synchronizedMap(new HashMap<>());
    private final Semaphore told = new Semaphore(0);

    /** Begins; what is answered is done when the server is gone, and fails where it answered what it should not. */
    CompletableFuture<Void> act(URI address) {
        told.drainPermits();
        List<Visitor> signedIn = OFFICERS.stream().map(name -> new Visitor(address).signIn(name, DemoLoader.PASSWORD)).toList();
        LineDraft draft = LineDraft.of(signedIn.get(0), LINE);
        return CompletableFuture.allOf(signedIn.stream().map(officer -> CompletableFuture.runAsync(() -> confirmAndWithdraw(officer, draft),
                acts -> new Thread(acts).start())).toArray(CompletableFuture<?>[]::new));
    }

    /** Waits until so many more acts are acknowledged, or nobody acts any more. */
    void awaitAcknowledged(int acts) throws InterruptedException {
        assertThat(told.tryAcquire(acts, 2, TimeUnit.MINUTES)).as("the officers are answered").isTrue();
    }

    /** Looks for every acknowledged act in the trail of a server, whose chain holds. */
    void findAllThatWasAcknowledged(RunningMerestone running) {
        assertThat(Trail.verified(running).actions()).containsAllEntriesOf(acknowledged);
    }

    private void confirmAndWithdraw(Visitor officer, LineDraft draft) {
        try {
            while (true) {
                act(officer, draft, "confirmations", draft.confirmation(), "line.confirm");
                act(officer, draft, "withdrawals", Map.of("reason", "再核一次"), "line.withdraw-confirmation");
            }
        } catch (UncheckedIOException gone) {
            // what was not acknowledged may or may not have happened
        } finally {
            told.release(FOR_EVER);
        }
    }

    private void act(Visitor officer, LineDraft draft, String what, Map<String, ?> body, String action) {
        HttpResponse<String> answer = officer.post(draft.address(what), body);
        if (answer.statusCode() == 200) {
            acknowledged.put(Visitor.read(answer.body()).get("auditSeq").asLong(), action);
            told.release();
        } else {
            // A confirmation that stood already when the server went: allowed once, then withdrawn.
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        }
    }
}
