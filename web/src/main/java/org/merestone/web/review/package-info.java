/** The page on which a county runs all rules over all its lines, and looks through what they found. It hides how the work is queued. */
@NullMarked
package org.merestone.web.review;

import org.jspecify.annotations.NullMarked;
