/** The courses of a line in both times, and two of them beside each other, on pages that print as sheets. */
@NullMarked
package org.merestone.web.history;

import org.jspecify.annotations.NullMarked;
