package org.merestone.boundary.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a rule looks at: where a line has none of it there is nothing to judge, and nobody is told that all is well. */
public enum RuleScope {
    /** Codes, name, versions, filed papers and publication of any line. */
    LINE(IntStream.of(1, 2, 3, 4, 9, 10, 49, 52, 53, 66, 70, 71, 72)),
    /** The lines in force together. */
    NETWORK(IntStream.rangeClosed(40, 48)),
    /** The draft, its points and its course in words. */
    DRAFT(IntStream.of(17, 19, 20, 21, 35, 39, 50, 51, 54, 55, 56, 57, 58, 59, 60, 61)),
    /** The file that the draft was drawn from. */
    SURVEY(IntStream.of(12, 13, 14, 15, 16, 18, 22, 23, 24, 25, 26)),
    /** Markers and their sheets. */
    MARKERS(IntStream.concat(IntStream.of(5, 6, 7, 8, 11), IntStream.concat(IntStream.rangeClosed(27, 34), IntStream.of(36, 37)))),
    /** The agreement. */
    AGREEMENT(IntStream.of(62, 63, 64, 65, 67, 68)),
    /** The results of a line that is law by work done here. */
    LAW(IntStream.of(38, 69));

    private final List<String> rules;

    RuleScope(IntStream rules) {
        this.rules = rules.mapToObj(Integer::toString).toList();
    }

    /** The ids of its rules. */
    public List<String> rules() {
        return rules;
    }

    /** The rules 1 to 72 that some scopes hold, by number. */
    static List<String> rules(Set<RuleScope> scopes) {
        return scopes.stream().flatMap(scope -> scope.rules.stream()).map(Integer::valueOf).sorted().map(Object::toString).toList();
    }

    /** All rules 1 to 72, by number. */
    public static List<String> all() {
        return Stream.of(values()).flatMap(scope -> scope.rules.stream()).map(Integer::valueOf).sorted().map(Object::toString).toList();
    }

    /** What a rule looks at; the rules of other chapters are not run over lines. */
    public static RuleScope of(String rule) {
        return Arrays.stream(values()).filter(scope -> scope.rules.contains(rule)).findFirst().orElseThrow();
    }
}
