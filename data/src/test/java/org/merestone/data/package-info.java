/** The two real databases of the contract tests, for this module and those above it. */
@NullMarked
package org.merestone.data;

import org.jspecify.annotations.NullMarked;
