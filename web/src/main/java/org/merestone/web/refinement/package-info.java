/** The page on which a higher line is refined at township junctions: before and after beside each other, and what was accepted. */
@NullMarked
package org.merestone.web.refinement;

import org.jspecify.annotations.NullMarked;
