/**
 * The archive of a line and of each of its markers (一线一档、一桩一档): what must be in it, what is there, and what is missing in a sentence. It
 * stores nothing of its own: the register, the agreement, what stages filed and the photographs are the archive, and this counts them.
 */
@NullMarked
package org.merestone.boundary.archive;

import org.jspecify.annotations.NullMarked;
