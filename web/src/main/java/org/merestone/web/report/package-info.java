/** Reports of errors (纠错): the public's form on the page of a place, the page to follow a report by, and the naming office's list. */
@NullMarked
package org.merestone.web.report;

import org.jspecify.annotations.NullMarked;
