/** The page on which a line's results are checked, supervised and accepted, and on which the scheme is edited. */
@NullMarked
package org.merestone.web.inspection;

import org.jspecify.annotations.NullMarked;
