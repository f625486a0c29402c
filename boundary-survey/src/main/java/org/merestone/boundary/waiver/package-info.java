/**
 * Findings that two people have agreed to let pass (豁免), one proposing with a reason and another granting it; read wherever findings
 * stop something.
 */
@NullMarked
package org.merestone.boundary.waiver;

import org.jspecify.annotations.NullMarked;
