/**
 * The quality of the work on a line (质量检查): all rules run on demand, findings with their source and confidence, waivers by two people,
 * and orders to put something right until a day (整改). What the rules are stays with the features that know them.
 */
@NullMarked
package org.merestone.boundary.quality;

import org.jspecify.annotations.NullMarked;
