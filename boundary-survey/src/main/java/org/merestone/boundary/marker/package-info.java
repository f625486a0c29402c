/**
 * Boundary markers (界桩) and boundary points (边界点): registered with the surveyor's own numbers and canonical positions, numbered along
 * their line, versioned. It hides how codes are made and how a moved position is kept beside the old one.
 */
@NullMarked
package org.merestone.boundary.marker;

import org.jspecify.annotations.NullMarked;
