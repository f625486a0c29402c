/**
 * Finding what is where: the areas at a point, the line nearest to it. Every index is built once from all it holds, never
 * changes, and may be read by any number of threads without a lock; how it is packed stays inside.
 */
@NullMarked
package org.merestone.geo.index;

import org.jspecify.annotations.NullMarked;
