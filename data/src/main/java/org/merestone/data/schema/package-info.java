/** Which database is underneath, whether it can hold the register, and the migrations that make it so. */
@NullMarked
package org.merestone.data.schema;

import org.jspecify.annotations.NullMarked;
