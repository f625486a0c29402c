/**
 * Demarcation (勘界): tasks on lines, survey files read and accepted into drafts, edits of single points, the confirmations of both sides
 * and the county's approval. A junction goes where the drafts of all lines that end there end, and they become law together or not at
 * all; the map on which it is moved is the matter of {@code boundary.drawing}. It hides how a draft's course is found between the ends of
 * its line, what a fingerprint is made of and how rows are locked.
 */
@NullMarked
package org.merestone.boundary.demarcation;

import org.jspecify.annotations.NullMarked;
