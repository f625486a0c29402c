/** Every error as a sentence: RFC 9457 problem details for machines, a page for people. */
@NullMarked
package org.merestone.web.problem;

import org.jspecify.annotations.NullMarked;
