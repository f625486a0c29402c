/**
 * The agreement on a line (边界线协议书): drafted from the draft's own words and markers, its map sheets planned along the line, signed by
 * both sides for one fingerprint, reported, approved by another hand and published. An edit of anything that is signed voids every
 * signature.
 * It hides in which order tasks, drafts and agreements are locked.
 */
@NullMarked
package org.merestone.boundary.agreement;

import org.jspecify.annotations.NullMarked;
