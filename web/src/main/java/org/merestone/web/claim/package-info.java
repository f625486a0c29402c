/** The page of what each side says of a line before it is surveyed: claims on the map, the walk along the line, sections left open. */
@NullMarked
package org.merestone.web.claim;

import org.jspecify.annotations.NullMarked;
