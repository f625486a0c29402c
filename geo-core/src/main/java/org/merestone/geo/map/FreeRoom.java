package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** What room on the map is still free for names, in pixels. Used by one thread. */
final class FreeRoom {

    private static final int CELL = 96;

    private final Map<Long, List<Envelope>> taken = new HashMap<>();

    boolean isFree(Envelope box) {
        for (long column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (long row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                for (Envelope each : taken.getOrDefault(key(column, row), List.of())) {
                    if (each.intersects(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    void take(Envelope box) {
        for (long column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (long row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                taken.computeIfAbsent(key(column, row), unknown -> new ArrayList<>()).add(box);
            }
        }
    }

    private static long cell(double pixel) {
        return (long) Math.floor(pixel / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 ^ row & 0xffffffffL;
    }
}
