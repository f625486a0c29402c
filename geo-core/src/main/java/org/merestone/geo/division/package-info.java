/**
 * Codes, levels and kinds of administrative divisions (GB/T 2260, GB/T 10114) as values, and the short names that boundary
 * lines are called by. Knows the form of a code, not which codes exist.
 */
@NullMarked
package org.merestone.geo.division;

import org.jspecify.annotations.NullMarked;
