package org.merestone.data.ledger;

/**
 * What the ledger answers to a writer.
 *
 * @param auditSeq      number of the audit entry
 * @param changeVersion version of the register once the transaction commits
 */
public record Receipt(long auditSeq, long changeVersion) {}
