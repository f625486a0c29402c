/** The public doors: the map, where a point lies, names, tiles, changes. They answer from the published register alone. */
@NullMarked
package org.merestone.web.open;

import org.jspecify.annotations.NullMarked;
