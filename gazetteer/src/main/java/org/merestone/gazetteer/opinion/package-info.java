/**
 * What others say of a case before it is decided: departments that are asked side by side (部门意见), and experts (专家论证). Each says it of a
 * name; when the case changes its name they are asked again.
 */
@NullMarked
package org.merestone.gazetteer.opinion;

import org.jspecify.annotations.NullMarked;
