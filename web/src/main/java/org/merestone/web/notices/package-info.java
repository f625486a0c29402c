/** Notices and announcements: what everybody reads and may say, what the office does with it, and the board of deadlines. */
@NullMarked
package org.merestone.web.notices;

import org.jspecify.annotations.NullMarked;
