/**
 * The quality of the work on a line (质量检查): all rules run on demand, findings with their source and confidence, waivers by two people,
 * and orders to put something right until a day (整改).
 * {@link org.merestone.boundary.quality.AllRules} runs the rules 1 to 72, whoever asks: a page, a gate, a county's review.
 * What the rules are stays with the features that know them; those that look at more than a line's own
 * record are {@linkplain org.merestone.boundary.quality.RuleSource sources} of their own. A run says for which rules there was something
 * to judge ({@link org.merestone.boundary.quality.RuleScope}), so silence is never taken for praise.
 */
@NullMarked
package org.merestone.boundary.quality;

import org.jspecify.annotations.NullMarked;
