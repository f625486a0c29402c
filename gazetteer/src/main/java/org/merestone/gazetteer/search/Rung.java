package org.merestone.gazetteer.search;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the match ladder.
 *
 * @param match why its names match
 * @param query finds them, or somewhat more
 * @param cut   tells what part of a name matched
 */
record Rung(Match match, Query query, Cut cut) {

    /** Cuts out of a name the part that matched, as it stands in the name; null where the name does not match after all. */
    interface Cut {

        @Nullable String of(PublishedName name);
    }
}
