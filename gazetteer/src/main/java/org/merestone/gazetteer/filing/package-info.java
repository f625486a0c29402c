/**
 * The filing of approved names (备案): what goes to the receiver, what comes back as 补充 or 重报, and the urging where it is late. Hides its two
 * tables; that a name is filed is told to {@link org.merestone.gazetteer.naming.AfterApproval}, which keeps the clocks.
 */
@NullMarked
package org.merestone.gazetteer.filing;

import org.jspecify.annotations.NullMarked;
