/** Pages in a real browser: the map before a server that the test scripts, and all pages of the application before axe. */
@NullMarked
package org.merestone.web.browser;

import org.jspecify.annotations.NullMarked;
