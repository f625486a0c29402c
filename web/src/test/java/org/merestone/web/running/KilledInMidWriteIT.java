package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed twenty times in the middle of a stream of confirmations and withdrawals by both sides. Whatever it acknowledged is
 * there afterwards, in the audit trail and in the state; the chain holds.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KilledInMidWriteIT {

    private static final int KILLS = 20;
    private static final String PASSWORD = "merestone-demo";

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
                Draft draft = Draft.of(new Visitor(running.address()).signIn(OFFICERS.get(0), PASSWORD));
                List<Thread> officers = new ArrayList<>();
                for (String username : OFFICERS) {
                    Visitor officer = new Visitor(running.address()).signIn(username, PASSWORD);
                    officers.add(new Thread(() -> confirmAndWithdraw(officer, draft)));
                }
                officers.forEach(Thread::start);
                Thread.sleep(250 + random.nextInt(750));
                running.kill();
                for (Thread officer : officers) {
                    officer.join();
                }
            }
        }
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            verify(running);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private void confirmAndWithdraw(Visitor officer, Draft draft) {
        try {
            while (true) {
                act(officer, draft, "confirmations", Map.of("fingerprint", draft.fingerprint()), "line.confirm");
                act(officer, draft, "withdrawals", Map.of("reason", "再核一次"), "line.withdraw-confirmation");
            }
        } catch (UncheckedIOException killed) {
            // the server is gone; what was not acknowledged may or may not have happened
        }
    }

    private void act(Visitor officer, Draft draft, String what, Map<String, String> body, String action) {
        HttpResponse<String> answer = officer.post("/api/v1/line-drafts/" + draft.id() + "/" + what, body);
        if (answer.statusCode() == 200) {
            acknowledged.put(Visitor.read(answer.body()).get("auditSeq").asLong(), action);
        } else {
            // A confirmation that stood already when the server was killed: allowed once, then withdrawn.
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        }
    }

    private void verify(RunningMerestone running) {
        Visitor admin = new Visitor(running.address()).signIn("admin", PASSWORD);
        JsonNode verdict = admin.json("/api/v1/audit/verification");
        assertThat(verdict.get("brokenAt").isNull()).as(verdict.toString()).isTrue();
        Map<Long, String> kept = new HashMap<>();
        for (long after = 0; ; ) {
            JsonNode page = admin.json("/api/v1/audit?after=" + after + "&limit=1000");
            for (JsonNode entry : page) {
                after = entry.get("seq").asLong();
                kept.put(after, entry.get("act").get("action").asString());
            }
            if (page.size() < 1000) {
                break;
            }
        }
        assertThat(kept).containsAllEntriesOf(acknowledged);
    }

    private record Draft(String id, String fingerprint) {
        static Draft of(Visitor officer) {
            for (JsonNode draft : officer.json("/api/v1/line-drafts")) {
                if (draft.get("line").asString().equals(LINE)) {
                    return new Draft(draft.get("id").asString(), draft.get("fingerprint").asString());
                }
            }
            throw new IllegalStateException("the demonstration has no draft of " + LINE);
        }
    }
}
