/**
 * The name check (名称检查): what stands in the way of a proposed name, said before anyone meets. Pure: it works on the names
 * that it is given and on no database. Hides how names are looked up among a million.
 *
 * <p>{@link NameCheck} applies the rules on a name (N, R, G, W03) to one proposal, {@link RegisterReview} those that need no proposal
 * to the whole register, {@link CaseRules} the rules on a case (P, W) and {@link PlaceCodeCheck} C01. Words of the {@link Lexicon} are questions:
 * a case is not handed in while one is unanswered ({@link NameFinding#isQuestion}). The catalogue of all is {@link NameRules}.
 */
@NullMarked
package org.merestone.gazetteer.check;

import org.jspecify.annotations.NullMarked;
