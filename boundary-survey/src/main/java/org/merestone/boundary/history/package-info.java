/**
 * A line in its two times: the legal time, in which a course counts, and the record time, in which the register knew it. "This line on
 * 2019-06-30, as known on 2021-01-01" is one question; two courses of a line are held beside each other with the ground that went over.
 * Markers and boundary points come with their course, under the codes that they bore. {@code boundary.paper} prints it.
 */
@NullMarked
package org.merestone.boundary.history;

import org.jspecify.annotations.NullMarked;
