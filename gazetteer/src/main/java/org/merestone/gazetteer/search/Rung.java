package org.merestone.gazetteer.search;

import java.util.function.BiPredicate;
import org.apache.lucene.search.Query;

/**
 * One rung of the match ladder.
 *
 * @param match why its names match
 * @param query finds them, or somewhat more
 * @param keeps whether a name that was found does match
 * @param key   what the matched part is cut out by
 */
record Rung(Match match, Query query, BiPredicate<PublishedName, String> keeps, String key) {

    static Rung of(Match match, Query query, String key) {
        return new Rung(match, query, (name, k) -> true, key);
    }

    boolean keeps(PublishedName name) {
        return keeps.test(name, key);
    }
}
