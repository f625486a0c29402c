/** What a request may carry: every parameter declared, unknown ones refused, numbers within bounds. */
@NullMarked
package org.merestone.web.request;

import org.jspecify.annotations.NullMarked;
