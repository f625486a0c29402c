/**
 * Boundary markers (界桩) and boundary points (边界点): registered with the surveyor's own numbers and canonical positions, numbered along
 * their line, versioned. Which code a marker is due, its line's or its junction's, {@link org.merestone.boundary.marker.DueCodes} alone
 * says. It hides how codes are made and how a moved position is kept beside the old one.
 */
@NullMarked
package org.merestone.boundary.marker;

import org.jspecify.annotations.NullMarked;
