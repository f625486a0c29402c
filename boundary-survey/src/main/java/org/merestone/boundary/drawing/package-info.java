/**
 * Drafts drawn on a map or in a GIS (图上编辑) instead of surveyed point by point. Whoever draws is a surveyor responsible for both sides.
 * {@link org.merestone.boundary.drawing.DrawingDesk} gives the sheet that an editor sees: course, points, junctions, the lines round them;
 * {@link org.merestone.boundary.drawing.MapEdits} saves a course or says what would come of it;
 * {@link org.merestone.boundary.drawing.DrawnDrafts} takes whole courses from a GIS. A junction that moves takes the drafts of all lines
 * along that end there; where a line has none it gets one of the course that stands. It hides who shares a junction with whom, in which
 * order their drafts are locked, and how the network that comes of an edit is judged.
 */
@NullMarked
package org.merestone.boundary.drawing;

import org.jspecify.annotations.NullMarked;
