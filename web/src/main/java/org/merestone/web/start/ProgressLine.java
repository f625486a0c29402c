package org.merestone.web.start;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportStage;

/** Says on the shell how far an import is, twice a second at most. */
final class ProgressLine implements ImportProgress {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PrintStream out;
    private final Clock clock;
    private Instant last = Instant.EPOCH;
    private String stage = "";

    ProgressLine(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void at(ImportStage present, String step, long done, long total) {
        Instant now = clock.instant();
        String name = present + (step.isEmpty() ? "" : " " + step);
        if (name.equals(stage) && Duration.between(last, now).compareTo(PAUSE) < 0) {
            return;
        }
        if (!name.equals(stage) && !stage.isEmpty()) {
            out.println();
        }
        stage = name;
        last = now;
        out.print("\r  " + name + "  " + (total > 0 ? "%,d / %,d".formatted(done, total) : "%,d".formatted(done)) + "      ");
        out.flush();
    }
}
