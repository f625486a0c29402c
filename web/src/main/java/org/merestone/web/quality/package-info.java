/** The quality of the work on a line: its findings in a list and on the map, waivers by two people, orders to put something right. */
@NullMarked
package org.merestone.web.quality;

import org.jspecify.annotations.NullMarked;
