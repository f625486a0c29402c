/**
 * What all of Merestone says to people in the same way: sentences whose words stand in resource bundles, and days of the one legal time.
 * The packages below hold the geometry; none of them writes text of its own.
 */
@NullMarked
package org.merestone.geo;

import org.jspecify.annotations.NullMarked;
