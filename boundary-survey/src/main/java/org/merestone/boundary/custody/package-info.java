/**
 * Who was handed what (数据出库登记): every file with coordinates that leaves the register by a staff member's hand, with how secret it was, its
 * size and its hash. The entries are chained by hash like the audit trail, only grow, and are found by whoever is responsible for a side.
 */
@NullMarked
package org.merestone.boundary.custody;

import org.jspecify.annotations.NullMarked;
