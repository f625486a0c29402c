package org.merestone.geo.network;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;

/** How two segments a–b and c–d meet, decided exactly. The answers are bits, because one pair can touch in two places. */
final class SegmentPair {

    /** They cross inside both. */
    static final int CROSS = 1;
    /** An end lies inside the other segment. */
    static final int A_INSIDE = 2;
    static final int B_INSIDE = 4;
    static final int C_INSIDE = 8;
    static final int D_INSIDE = 16;
    /** They have both ends in common. */
    static final int SAME = 32;

    private SegmentPair() {
    }

    static boolean boxesMeet(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        return Math.max(ax, bx) >= Math.min(cx, dx) && Math.max(cx, dx) >= Math.min(ax, bx)
                && Math.max(ay, by) >= Math.min(cy, dy) && Math.max(cy, dy) >= Math.min(ay, by);
    }

    /** 0 where they do not meet, or only in an end that both have. */
    static int meet(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        boolean ac = ax == cx && ay == cy;
        boolean ad = ax == dx && ay == dy;
        boolean bc = bx == cx && by == cy;
        boolean bd = bx == dx && by == dy;
        if (ac && bd || ad && bc) {
            return SAME;
        }
        int met = 0;
        int c = ac || bc ? 9 : CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, cx, cy);
        int d = ad || bd ? 9 : CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, dx, dy);
        int a = ac || ad ? 9 : CGAlgorithmsDD.orientationIndex(cx, cy, dx, dy, ax, ay);
        int b = bc || bd ? 9 : CGAlgorithmsDD.orientationIndex(cx, cy, dx, dy, bx, by);
        if (a * b == -1 && c * d == -1) {
            return CROSS;
        }
        met |= a == 0 && inBox(ax, ay, cx, cy, dx, dy) ? A_INSIDE : 0;
        met |= b == 0 && inBox(bx, by, cx, cy, dx, dy) ? B_INSIDE : 0;
        met |= c == 0 && inBox(cx, cy, ax, ay, bx, by) ? C_INSIDE : 0;
        met |= d == 0 && inBox(dx, dy, ax, ay, bx, by) ? D_INSIDE : 0;
        return met;
    }

    private static boolean inBox(double x, double y, double ax, double ay, double bx, double by) {
        return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    }

    /** Where two segments that cross do so, rounded. */
    static Coordinate crossing(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        return CGAlgorithmsDD.intersection(new Coordinate(ax, ay), new Coordinate(bx, by), new Coordinate(cx, cy), new Coordinate(dx, dy));
    }
}
