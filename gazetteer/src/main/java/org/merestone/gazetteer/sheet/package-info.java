/**
 * Tables that offices send, row by row: CSV in UTF-8 or GB18030, and XLSX. Only values come in: a formula, a macro or a link to
 * another file refuses the whole file with a sentence, and so do sizes, counts and ratios beyond {@link SheetLimits}.
 *
 * <p>XLSX is read with the XML and ZIP readers of Java. A library for it brings a StAX parser that would replace Java's for the whole
 * program, and a second ZIP reader, for what are two hundred lines here; and the bounds would have to stand before it all the same.
 */
@NullMarked
package org.merestone.gazetteer.sheet;

import org.jspecify.annotations.NullMarked;
