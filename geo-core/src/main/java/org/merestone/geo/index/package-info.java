/**
 * Finding what is where. {@link org.merestone.geo.index.AreaIndex} answers whose a point is, exactly and with one owner for every
 * border; {@link org.merestone.geo.index.AreaStack} the same for all levels of division at once;
 * {@link org.merestone.geo.index.LineIndex} which line is nearest, how far and on which side. Both indexes also tell what meets a box
 * or any ground. Every index is built once from all it holds, never changes, and may be read by any number of threads without a lock;
 * how it is packed stays inside.
 *
 * <p>Exact is: which area a point is in or on (signs of determinants of the ordinates as they are, by unlimited decimals where doubles
 * cannot tell), which side of a segment, and what meets what up to the double-double orientation of JTS. Not exact but bounded:
 * distances, see {@link org.merestone.geo.index.LineIndex}. Edges are straight in longitude and latitude. A point that is no finite
 * number is refused; nothing is known of the 180° meridian.
 */
@NullMarked
package org.merestone.geo.index;

import org.jspecify.annotations.NullMarked;
