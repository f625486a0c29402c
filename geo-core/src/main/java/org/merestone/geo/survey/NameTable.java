package org.merestone.geo.survey;

import java.util.Arrays;

/** The first point of each name within its group: a hash table of row indexes, in which names stay bytes of the file. */
final class NameTable {

    private static final int NOTHING = -1;

    private final PointColumns points;
    private final int[] first;
    private final int[] hashes;

    NameTable(PointColumns points) {
        this.points = points;
        int size = Integer.highestOneBit(Math.max(16, points.size())) * 4;
        this.first = new int[size];
        this.hashes = new int[size];
        Arrays.fill(first, NOTHING);
    }

    /** The point that had this name first, or −1 where this one is the first; it is then remembered. */
    int putIfAbsent(int index, RawRow row) {
        int mask = first.length - 1;
        int hash = row.hash(Column.NAME) * 31 + row.group();
        int slot = hash * 0x9E3779B9 >>> 7 & mask;
        while (first[slot] != NOTHING) {
            if (hashes[slot] == hash && isSame(points.row(first[slot]), row)) {
                return first[slot];
            }
            slot = slot + 1 & mask;
        }
        first[slot] = index;
        hashes[slot] = hash;
        return NOTHING;
    }

    private static boolean isSame(RawRow one, RawRow other) {
        return one.group() == other.group() && one.same(Column.NAME, other);
    }
}
