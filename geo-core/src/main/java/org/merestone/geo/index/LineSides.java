package org.merestone.geo.index;

import java.util.Arrays;

/** On which side of a line a place lies, by the segment that is nearest to it, or by both segments where that is their common vertex. */
final class LineSides {

    private final double[] xy;
    /** Where the vertices of each line begin in {@link #xy}, and where the last ones end. */
    private final int[] starts;

    LineSides(double[] xy, int[] starts) {
        this.xy = xy;
        this.starts = starts;
    }

    /**
     * @param segment first ordinate of the segment nearest to the place
     * @param nearLon the nearest point of that segment
     */
    Side of(double lon, double lat, int segment, double nearLon, double nearLat) {
        int found = Arrays.binarySearch(starts, segment);
        int part = found >= 0 ? found : -found - 2;
        int first = starts[part];
        int last = starts[part + 1] - 2;
        if (xy[segment] == nearLon && xy[segment + 1] == nearLat) {
            return atVertex(lon, lat, before(segment, first, last), segment, segment + 2);
        }
        if (xy[segment + 2] == nearLon && xy[segment + 3] == nearLat) {
            return atVertex(lon, lat, segment, segment + 2, after(segment + 2, first, last));
        }
        return side(turn(segment, segment + 2, lon, lat));
    }

    /** The vertex before one that differs from it, round a closed line too; -1 where the line begins. */
    private int before(int vertex, int first, int last) {
        for (int i = vertex - 2; i >= first; i -= 2) {
            if (!same(i, vertex)) {
                return i;
            }
        }
        return same(first, last) && vertex != last ? before(last, first, last) : -1;
    }

    private int after(int vertex, int first, int last) {
        for (int i = vertex + 2; i <= last; i += 2) {
            if (!same(i, vertex)) {
                return i;
            }
        }
        return same(first, last) && vertex != first ? after(first, first, last) : -1;
    }

    private boolean same(int one, int other) {
        return xy[one] == xy[other] && xy[one + 1] == xy[other + 1];
    }

    /** Left of a vertex where the line turns left is what lies left of both its segments, and where it turns right of either. */
    private Side atVertex(double lon, double lat, int before, int vertex, int after) {
        if (before < 0 || after < 0) {
            return before < 0 && after < 0 ? Side.ON : side(before < 0 ? turn(vertex, after, lon, lat) : turn(before, vertex, lon, lat));
        }
        int come = turn(before, vertex, lon, lat);
        int go = turn(vertex, after, lon, lat);
        if (come == 0 && go == 0) {
            return Side.ON;
        }
        boolean turnsLeft = turn(before, vertex, xy[after], xy[after + 1]) > 0;
        return (turnsLeft ? come > 0 && go > 0 : come > 0 || go > 0) ? Side.LEFT : Side.RIGHT;
    }

    private int turn(int a, int b, double lon, double lat) {
        return ExactSide.of(xy[a], xy[a + 1], xy[b], xy[b + 1], lon, lat);
    }

    private static Side side(int turn) {
        return turn > 0 ? Side.LEFT : turn < 0 ? Side.RIGHT : Side.ON;
    }
}
