/** Pages in a real browser, before a server that the test scripts. */
@NullMarked
package org.merestone.web.browser;

import org.jspecify.annotations.NullMarked;
