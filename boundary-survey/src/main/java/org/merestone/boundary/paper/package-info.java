/**
 * The papers of a line, from one entry (成果资料): agreement, course and positions in words, marker sheets, tables of markers and points, as
 * DOCX that a clerk can edit. It hides the format: {@link org.merestone.boundary.paper.Docx} writes the few parts of it that these
 * papers need.
 */
@NullMarked
package org.merestone.boundary.paper;

import org.jspecify.annotations.NullMarked;
