/**
 * What was done and what it changed: the hash-chained audit trail (审计) and the change log that the published register follows.
 * Both are written by {@link org.merestone.data.ledger.Ledger} inside the transaction of the change itself, one writer at a time.
 */
@NullMarked
package org.merestone.data.ledger;

import org.jspecify.annotations.NullMarked;
