package org.merestone.gazetteer.check;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Positions by the hash of a key, chained in two arrays of ints: 12 bytes a name where a map of strings takes a hundred.
 * A position that comes back may be of another key with the same hash; the caller compares.
 */
final class KeyIndex {

    private static final int NONE = -1;

    private final int[] heads;
    private final int[] next;
    private final int mask;

    KeyIndex(int size) {
        int buckets = Integer.highestOneBit(Math.max(16, size) * 2 - 1);
        heads = new int[buckets];
        next = new int[size];
        mask = buckets - 1;
        Arrays.fill(heads, NONE);
    }

    void put(String key, int position) {
        int bucket = bucket(key);
        next[position] = heads[bucket];
        heads[bucket] = position;
    }

    void forEachCandidate(String key, IntConsumer position) {
        for (int at = heads[bucket(key)]; at != NONE; at = next[at]) {
            position.accept(at);
        }
    }

    private int bucket(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & mask;
    }
}
