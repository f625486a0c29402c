package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;

/**
 * The server is killed twenty times in the middle of a stream of confirmations and withdrawals by both sides. Whatever it acknowledged is
 * there afterwards, in the audit trail and in the state; the chain holds.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KilledInMidWriteIT {

    private static final int KILLS = 20;

    /** The demonstration's line under survey, whose draft nobody has confirmed, and the officers of its two sides. */
    private static final String LINE = "石渡松泉线";
    private static final List<String> OFFICERS = List.of("officer-shidu", "officer-songquan");

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    /** Acknowledged acts by their number in the audit trail. */
    private final Map<Long, String> acknowledged = Collections.synchronizedMap(new HashMap<>());

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        List<String> options = RunningMerestone.database(kind, folder);
        Random random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            try (RunningMerestone running = RunningMerestone.start(folder, options)) {
                verify(running);
                List<Visitor> signedIn = OFFICERS.stream()
                        .map(name -> new Visitor(running.address()).signIn(name, DemoLoader.PASSWORD)).toList();
                LineDraft draft = LineDraft.of(signedIn.get(0), LINE);
                List<CompletableFuture<Void>> officers = signedIn.stream()
                        .map(officer -> CompletableFuture.runAsync(() -> confirmAndWithdraw(officer, draft),
                                act -> new Thread(act).start())).toList();
                Thread.sleep(250 + random.nextInt(750));
                running.kill();
                officers.forEach(CompletableFuture::join);
            }
        }
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            verify(running);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private void confirmAndWithdraw(Visitor officer, LineDraft draft) {
        try {
            while (true) {
                act(officer, draft, "confirmations", draft.confirmation(), "line.confirm");
                act(officer, draft, "withdrawals", Map.of("reason", "再核一次"), "line.withdraw-confirmation");
            }
        } catch (UncheckedIOException killed) {
            // the server is gone; what was not acknowledged may or may not have happened
        }
    }

    private void act(Visitor officer, LineDraft draft, String what, Map<String, ?> body, String action) {
        HttpResponse<String> answer = officer.post(draft.address(what), body);
        if (answer.statusCode() == 200) {
            acknowledged.put(Visitor.read(answer.body()).get("auditSeq").asLong(), action);
        } else {
            // A confirmation that stood already when the server was killed: allowed once, then withdrawn.
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        }
    }

    private void verify(RunningMerestone running) {
        assertThat(Trail.verified(running).actions()).containsAllEntriesOf(acknowledged);
    }
}
