/**
 * A county's review (全部规则检查): all rules over all its lines at once, in the background, some lines at a time. It adds to what the rules
 * find on a line what stands between a line and its agreement, its archive and its handing up, and what only the whole network shows. What
 * it found is kept, so that it can be filtered, sorted and turned page by page; how it goes through the lines stays inside.
 */
@NullMarked
package org.merestone.boundary.review;

import org.jspecify.annotations.NullMarked;
