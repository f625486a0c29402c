/** Batches of naming cases: opened from a table, led step by step, with a report item by item. */
@NullMarked
package org.merestone.web.batches;

import org.jspecify.annotations.NullMarked;
