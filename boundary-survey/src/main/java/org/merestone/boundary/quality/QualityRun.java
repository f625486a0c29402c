package org.merestone.boundary.quality;

import java.time.OffsetDateTime;

/** One run of all rules over a line: what the draft was, and how much was found. */
public record QualityRun(String fingerprint, int blocks, int errors, int warnings, int waived, String runByName, OffsetDateTime runAt) {}
