/**
 * Photographs of markers (界桩照片): what the camera wrote of time and place is read and held against the marker (rule 37). Whoever wants a
 * picture taken back withdraws it with a reason; nothing is deleted. Photographs are evidence beside the sheet, not part of what is signed.
 */
@NullMarked
package org.merestone.boundary.photo;

import org.jspecify.annotations.NullMarked;
