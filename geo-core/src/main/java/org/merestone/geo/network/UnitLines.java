package org.merestone.geo.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of the lines round one unit, sorted. */
final class UnitLines {

    private final int[] ids;

    UnitLines(int[] sortedIds) {
        this.ids = sortedIds;
    }

    List<Integer> ids() {
        return IntStream.of(ids).boxed().toList();
    }

    boolean isEmpty() {
        return ids.length == 0;
    }

    UnitLines with(int id) {
        int at = ~Arrays.binarySearch(ids, id);
        int[] more = new int[ids.length + 1];
        System.arraycopy(ids, 0, more, 0, at);
        more[at] = id;
        System.arraycopy(ids, at, more, at + 1, ids.length - at);
        return new UnitLines(more);
    }

    UnitLines without(int id) {
        return new UnitLines(IntStream.of(ids).filter(each -> each != id).toArray());
    }
}
