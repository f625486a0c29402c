package org.merestone.geo.map;

import java.util.Arrays;

/**
 * A code of words of at most so many bits, short ones for what is frequent (Huffman, Proc. IRE 40, 1952), numbered as RFC 1951 §3.2.2 wants
 * and with each word's first bit lowest, as a stream of that format takes them.
 */
final class PrefixCode {

    private final int[] lengths;
    private final int[] words;

    private PrefixCode(int[] lengths) {
        this.lengths = lengths;
        words = words(lengths);
    }

    /**
     * The code for symbols that occur so often; a symbol that does not occur has no word. Where words would be too long, rare symbols are
     * taken to be a little less rare.
     */
    static PrefixCode of(int[] counts, int mostBits) {
        int[] asked = counts.clone();
        int[] lengths = lengths(asked);
        while (Arrays.stream(lengths).max().orElse(0) > mostBits) {
            for (int i = 0; i < asked.length; i++) {
                asked[i] = asked[i] == 0 ? 0 : asked[i] / 2 + 1;
            }
            lengths = lengths(asked);
        }
        return new PrefixCode(lengths);
    }

    /** Bits of a symbol's word; 0 if it has none. */
    int length(int symbol) {
        return lengths[symbol];
    }

    int word(int symbol) {
        return words[symbol];
    }

    /** The depth of each symbol in the tree that joins the two rarest until one is left. */
    private static int[] lengths(int[] counts) {
        int symbols = counts.length;
        long[] leaves = new long[symbols];
        int used = 0;
        for (int i = 0; i < symbols; i++) {
            if (counts[i] > 0) {
                leaves[used++] = (long) counts[i] << 16 | i;
            }
        }
        Arrays.sort(leaves, 0, used);
        int[] lengths = new int[symbols];
        if (used == 1) {
            lengths[(int) leaves[0] & 0xffff] = 1;
        }
        if (used < 2) {
            return lengths;
        }
        int[] parents = parents(leaves, used);
        int[] depths = new int[2 * used - 1];
        for (int node = 2 * used - 3; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        for (int i = 0; i < used; i++) {
            lengths[(int) leaves[i] & 0xffff] = depths[i];
        }
        return lengths;
    }

    /** Leaves come first, joined nodes after them; both are in order of their counts, so the rarest is at the head of one of the two. */
    private static int[] parents(long[] leaves, int used) {
        long[] weights = new long[2 * used - 1];
        for (int i = 0; i < used; i++) {
            weights[i] = leaves[i] >> 16;
        }
        int[] parents = new int[2 * used - 1];
        int leaf = 0;
        int joined = used;
        for (int next = used; next < weights.length; next++) {
            for (int child = 0; child < 2; child++) {
                int rarest = leaf < used && (joined == next || weights[leaf] <= weights[joined]) ? leaf++ : joined++;
                parents[rarest] = next;
                weights[next] += weights[rarest];
            }
        }
        return parents;
    }

    private static int[] words(int[] lengths) {
        int[] firsts = new int[17];
        for (int length : lengths) {
            firsts[length + 1] += length == 0 ? 0 : 1;
        }
        for (int bits = 1, first = 0; bits < firsts.length; bits++) {
            first = first + firsts[bits] << 1;
            firsts[bits] = first;
        }
        int[] words = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            words[i] = lengths[i] == 0 ? 0 : Integer.reverse(firsts[lengths[i]]++) >>> 32 - lengths[i];
        }
        return words;
    }
}
