/** Editing a draft on the map: one text of vertices, which the map writes and the keyboard too; the server judges it before it is kept. */
@NullMarked
package org.merestone.web.drawing;

import org.jspecify.annotations.NullMarked;
