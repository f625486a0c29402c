package org.merestone.geo.map;

import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Cuts rings to a view by Sutherland and Hodgman's way (Comm. ACM 17, 1974), so that an area with thousands of vertices
 * costs little on a tile that sees few of them. Edges that the cut adds lie outside the view.
 */
final class RingCut {

    private static final double AROUND = 2;

    private final View view;
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;

    RingCut(View view) {
        this.view = view;
    }

    /** Adds a ring to a path. */
    void append(Outline.Detail ring, boolean whole, Path2D path) {
        size = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            put(view.px(ring.x()[i]), view.py(ring.y()[i]));
        }
        if (!whole) {
            cut(true, -AROUND, 1);
            cut(true, view.width() + AROUND, -1);
            cut(false, -AROUND, 1);
            cut(false, view.height() + AROUND, -1);
        }
        if (size < 3) {
            return;
        }
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < size; i++) {
            path.lineTo(x[i], y[i]);
        }
        path.closePath();
    }

    private void put(double atX, double atY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, size * 2);
            y = Arrays.copyOf(y, size * 2);
        }
        x[size] = atX;
        y[size++] = atY;
    }

    /** Keeps what lies on the side of a vertical or horizontal edge to which sign points. */
    private void cut(boolean vertical, double edge, int sign) {
        double[] fromX = Arrays.copyOf(x, size);
        double[] fromY = Arrays.copyOf(y, size);
        int count = size;
        size = 0;
        for (int i = 0; i < count; i++) {
            int j = i + 1 == count ? 0 : i + 1;
            double here = ((vertical ? fromX[i] : fromY[i]) - edge) * sign;
            double next = ((vertical ? fromX[j] : fromY[j]) - edge) * sign;
            if (here >= 0) {
                put(fromX[i], fromY[i]);
            }
            if (here > 0 && next < 0 || here < 0 && next > 0) {
                double part = here / (here - next);
                put(vertical ? edge : fromX[i] + part * (fromX[j] - fromX[i]),
                        vertical ? fromY[i] + part * (fromY[j] - fromY[i]) : edge);
            }
        }
    }
}
