/**
 * The boundary network (界线网): lines that are stored once with the unit on either side, the nodes where they meet, and the areas
 * that are derived from them. Building it from polygons, checking it, and moving one line of it. How coordinates are interned,
 * segments paired and faces walked stays inside. Nothing here repairs: what is wrong is told as a {@code Finding}.
 */
@NullMarked
package org.merestone.geo.network;

import org.jspecify.annotations.NullMarked;
