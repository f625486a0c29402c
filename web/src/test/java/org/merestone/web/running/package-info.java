/** The packaged program as its users meet it: processes, databases, browsers, people at once, and bad luck. */
@NullMarked
package org.merestone.web.running;

import org.jspecify.annotations.NullMarked;
