package org.merestone.gazetteer.census;

import org.merestone.geo.Severity;

/** A finding as it is kept with its sheet, in both languages. */
public record StoredFinding(int row, String heading, Severity severity, String ruleId, String messageZh, String messageEn) {}
