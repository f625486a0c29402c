/**
 * Long work that goes on behind the pages: a thread that does one piece after the other and ends with the program, without an interrupt and
 * without a complaint. What a piece is, how far it is and what became of it belongs to the package that begins it.
 */
@NullMarked
package org.merestone.web.background;

import org.jspecify.annotations.NullMarked;
