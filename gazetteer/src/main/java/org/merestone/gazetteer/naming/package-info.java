/**
 * Naming cases (地名命名案件): from a clerk's proposal over the check to the office's decision, which makes the name standard. Each step
 * and its entry in the ledger are one transaction.
 */
@NullMarked
package org.merestone.gazetteer.naming;

import org.jspecify.annotations.NullMarked;
