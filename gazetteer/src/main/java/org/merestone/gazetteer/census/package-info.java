/**
 * Sheets of the place-name census (地名普查成果表、登记表) into the register: columns mapped by their headings, every row checked, a
 * preview, then all rows or none. What does not say that it is 公开 comes in as 内部. Hides the sheets' many spellings.
 */
@NullMarked
package org.merestone.gazetteer.census;

import org.jspecify.annotations.NullMarked;
