package org.merestone.boundary.demarcation;

import java.time.LocalDate;
import org.merestone.boundary.line.Classification;

/**
 * The county's decision on a draft, and what it was taken on.
 *
 * @param rowVersionSeen  of the draft as the officer saw it
 * @param fingerprintSeen of the draft as the officer saw it
 * @param documentNo      number of the approval document (批复文号)
 * @param approvedOn      its date: the first day the line is law
 * @param classification  who may have the line; never assumed
 */
public record Approval(long rowVersionSeen, String fingerprintSeen, String documentNo, LocalDate approvedOn,
        Classification classification) {}
