/**
 * Junctions (交会点) as what they are: one place that three units or more share, with the lines that end there and the marker that stands
 * there, or the reason why none does. What its units agree on it is signed by all of them for one fingerprint, in their order where that
 * was
 * agreed, and approved by another hand. Nothing of a junction but the agreement's own words is stored twice.
 * It hides how units and lines are found at a place and in which order node and agreement are locked.
 */
@NullMarked
package org.merestone.boundary.junction;

import org.jspecify.annotations.NullMarked;
