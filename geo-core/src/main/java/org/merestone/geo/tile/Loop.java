package org.merestone.geo.tile;

/**
 * A ring of different grid points, not closed. It begins after its costliest edge, which the format draws for nothing by closing it.
 *
 * @param xy        ordinates x0, y0, x1, y1, …
 * @param twiceArea in square units; positive if it turns clockwise with y downwards
 */
record Loop(int[] xy, long twiceArea) {

    static Loop of(int[] ring) {
        long twice = 0;
        for (int i = 2; i < ring.length; i += 2) {
            twice += (long) (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (long) (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
        }
        return new Loop(turned(ring), twice);
    }

    boolean isShell() {
        return twiceArea > 0;
    }

    boolean hasArea() {
        return twiceArea != 0;
    }

    int size() {
        return xy.length / 2;
    }

    /** Whether most positions of another loop, which does not cross this one, lie inside. */
    boolean holds(Loop other) {
        int inside = 0;
        for (int i = 0; i < other.xy.length; i += 2) {
            inside += RingSide.isInside(xy, 0, size(), other.xy[i], other.xy[i + 1]) ? 1 : -1;
        }
        return inside > 0;
    }

    private static int[] turned(int[] ring) {
        int costliest = 0;
        int most = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int before = i == 0 ? ring.length - 2 : i - 2;
            int cost = bytes(ring[i] - ring[before]) + bytes(ring[i + 1] - ring[before + 1]);
            if (cost > most) {
                most = cost;
                costliest = i;
            }
        }
        if (costliest == 0) {
            return ring;
        }
        int[] turned = new int[ring.length];
        System.arraycopy(ring, costliest, turned, 0, ring.length - costliest);
        System.arraycopy(ring, 0, turned, ring.length - costliest, costliest);
        return turned;
    }

    private static int bytes(int by) {
        return ByteSink.varintSize(by << 1 ^ by >> 31);
    }
}
