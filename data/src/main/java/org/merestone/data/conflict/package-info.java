/** How the register says no: the few refusals that every service shares, each a sentence in both languages. */
@NullMarked
package org.merestone.data.conflict;

import org.jspecify.annotations.NullMarked;
