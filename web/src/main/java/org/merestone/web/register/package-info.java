/** The published register: everything public, immutable, in memory, following the change log. Public answers read only this. */
@NullMarked
package org.merestone.web.register;

import org.jspecify.annotations.NullMarked;
