/**
 * What somebody in the field needs to find a marker's place again (放样、恢复): coordinates on the grid, and the way back from each reference
 * object.
 */
@NullMarked
package org.merestone.boundary.field;

import org.jspecify.annotations.NullMarked;
