/**
 * Boundary lines (界线): each stored once with its two sides and all its versions, the lines in force on a day, and the import that
 * takes lines out of polygons. It hides how versions are stored and how codes and names of lines are made.
 */
@NullMarked
package org.merestone.boundary.line;

import org.jspecify.annotations.NullMarked;
