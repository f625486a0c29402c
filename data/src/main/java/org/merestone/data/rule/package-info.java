/** Rules as objects, and the one catalogue that lists them all. */
@NullMarked
package org.merestone.data.rule;

import org.jspecify.annotations.NullMarked;
