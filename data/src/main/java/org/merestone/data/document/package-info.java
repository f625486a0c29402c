/** Files that the register rests on, kept once by the SHA-256 of their bytes. */
@NullMarked
package org.merestone.data.document;

import org.jspecify.annotations.NullMarked;
