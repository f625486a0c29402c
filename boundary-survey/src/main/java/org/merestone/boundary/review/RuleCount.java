package org.merestone.boundary.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.boundary.quality.RuleScope;

/** Counts, while a review goes through its lines, for which rules each had something to judge. */
final class RuleCount {

    private final Map<RuleScope, Integer> judged = new EnumMap<>(RuleScope.class);
    private int lines;

    /** @param scopes what each of some lines has to be judged */
    void add(Collection<Set<RuleScope>> scopes) {
        lines += scopes.size();
        scopes.forEach(each -> each.forEach(scope -> judged.merge(scope, 1, Integer::sum)));
    }

    /** All rules 1 to 72, by number. */
    List<JudgedRule> rules() {
        return RuleScope.all().stream().map(rule -> {
            int count = judged.getOrDefault(RuleScope.of(rule), 0);
            return new JudgedRule(rule, count, lines - count);
        }).toList();
    }
}
