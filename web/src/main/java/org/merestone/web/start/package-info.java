/** Starting from the shell: options, commands that need no server, and the one screen that says where to look. */
@NullMarked
package org.merestone.web.start;

import org.jspecify.annotations.NullMarked;
