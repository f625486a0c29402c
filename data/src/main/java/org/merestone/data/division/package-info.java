/** Divisions (行政区划) with their whole history: identity in one row, every name, code and parent in a version of its own. */
@NullMarked
package org.merestone.data.division;

import org.jspecify.annotations.NullMarked;
