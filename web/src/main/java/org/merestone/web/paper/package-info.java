/** The papers of a line (成果资料) as downloads. */
@NullMarked
package org.merestone.web.paper;

import org.jspecify.annotations.NullMarked;
