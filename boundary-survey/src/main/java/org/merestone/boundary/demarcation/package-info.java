/**
 * Demarcation (勘界): tasks on lines, survey files read and accepted into drafts, edits, the confirmations of both sides and the county's
 * approval. A junction goes where the drafts of all lines that end there end: {@link org.merestone.boundary.demarcation.MapEdits} moves them
 * together, and they become law together or not at all. It hides how a draft's course is drawn and in which order the rows are locked.
 */
@NullMarked
package org.merestone.boundary.demarcation;

import org.jspecify.annotations.NullMarked;
