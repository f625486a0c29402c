package org.merestone.boundary.quality;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of all rules over a line: what the draft was, and how much was found.
 *
 * @param judged the rules that there was something to judge for, by number
 * @param broken those that were broken, each with how often: {@code 27:3 29:1}
 * @param stage that the line left by it, 1 to 13; null where somebody asked
 */
public record QualityRun(String fingerprint, int blocks, int errors, int warnings, int waived, String runByName, OffsetDateTime runAt,
        @Nullable Integer stage, List<String> judged, String broken) {}
