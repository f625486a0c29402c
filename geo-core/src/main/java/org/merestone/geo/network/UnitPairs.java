package org.merestone.geo.network;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Pairs of units, the smaller code first, each once. Takes no more than a million: only garbage has as many. */
final class UnitPairs {

    private static final int MOST = 1_000_000;

    private final Set<Pair> pairs = new TreeSet<>();

    record Pair(String smaller, String larger) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = smaller.compareTo(other.smaller);
            return first != 0 ? first : larger.compareTo(other.larger);
        }
    }

    void add(String a, String b) {
        int order = a.compareTo(b);
        if (order != 0 && pairs.size() < MOST) {
            pairs.add(order < 0 ? new Pair(a, b) : new Pair(b, a));
        }
    }

    /** Every pair of one list with another. */
    void addAll(Collection<String> some, Collection<String> others) {
        some.forEach(a -> others.forEach(b -> add(a, b)));
    }

    void addAll(UnitPairs others) {
        pairs.addAll(others.pairs);
    }

    boolean contains(Pair pair) {
        return pairs.contains(pair);
    }

    Set<Pair> all() {
        return pairs;
    }
}
