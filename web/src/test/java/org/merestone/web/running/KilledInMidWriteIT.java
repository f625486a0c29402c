package org.merestone.web.running;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;

/**
 * The server is killed twenty times in the middle of a stream of confirmations and withdrawals by both sides. Whatever it acknowledged is
 * there afterwards, in the audit trail and in the state; the chain holds.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KilledInMidWriteIT {

    private static final int KILLS = 20;
    private static final int MOST_ACTS = 20;
    private static final int LONGEST_ACT_MS = 40;

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        List<String> options = RunningMerestone.database(kind, folder);
        RestlessOfficers officers = new RestlessOfficers();
        Random random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            try (RunningMerestone running = RunningMerestone.start(folder, options)) {
                officers.findAllThatWasAcknowledged(running);
                CompletableFuture<Void> acting = officers.act(running.address());
                officers.awaitAcknowledged(1 + random.nextInt(MOST_ACTS));
                Thread.sleep(random.nextInt(LONGEST_ACT_MS)); // so that it is killed at any moment of an act
                running.kill();
                acting.join();
            }
        }
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            officers.findAllThatWasAcknowledged(running);
        }
    }
}
