/**
 * The papers of a line, from one entry (成果资料): agreement, course and positions in words, marker sheets, tables of markers and points, as
 * {@link org.merestone.geo.print.PaperFormat}s; sheets of a line's history on A4 or A3. It hides the wording, the drawing of sketches and
 * maps, and who is told what; {@link org.merestone.boundary.paper.StoneLabels} keeps the numbers of markers apart in any figure.
 */
@NullMarked
package org.merestone.boundary.paper;

import org.jspecify.annotations.NullMarked;
