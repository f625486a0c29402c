package org.merestone.geo.map;

/**
 * Draws lines pixel by pixel: a bar for each edge, with a disc where two meet and where a round end is wanted, for each of its strokes on
 * one walk. Positions are taken in 256ths of a pixel from the corner of the map and what follows from them is worked out from one edge
 * alone, so that a pixel comes out the same on whichever tile it is painted.
 *
 * <p>Beside a straight stretch the cover differs from the exact one by up to a fortieth of a pixel. Where several edges share a pixel —
 * at a bend, or where a line winds within a pixel's width — it is the largest of theirs instead of their union, and a dash ends as if the
 * pixel were turned along the line: there it differs by up to a third of a pixel. Used by one thread.
 */
final class PixelPen implements Pen {

    private static final double SUB = 256;

    private final PixelStroke stroke;
    private final double scale;
    private final double left;
    private final double top;
    private final PixelEdge edge = new PixelEdge();

    /** The pen's place in pixels of the map, and how long the line is up to there. */
    private double x;
    private double y;
    private double along;
    /** The edge that is drawn when it is known whether the line goes on, in pixels of the picture. */
    private double fromX;
    private double fromY;
    private double toX;
    private double toY;
    private double fromAlong;
    private boolean pending;
    private boolean begun;

    /**
     * @param pixels  of a picture of the view, as 0xRRGGBB
     * @param easel   on which no other pen draws until this is finished
     * @param scale   pixels of the picture for each of the view's
     * @param strokes in pixels at scale 1: one, or an unbroken one with round ends and another over it
     */
    PixelPen(int[] pixels, Easel easel, View view, int scale, Surface.Stroke... strokes) {
        int width = view.width() * scale;
        int height = view.height() * scale;
        stroke = new PixelStroke(new Ink(width, height, pixels, easel.cover(width * height)), easel, scale, strokes);
        this.scale = scale;
        left = (double) view.left() * scale;
        top = (double) view.top() * scale;
    }

    @Override
    public void moveTo(double nextX, double nextY, double nextAlong) {
        lift();
        x = nextX * scale;
        y = nextY * scale;
        along = nextAlong * scale;
        toX = placed(x) - left;
        toY = placed(y) - top;
    }

    @Override
    public void lineTo(double nextX, double nextY) {
        double px = nextX * scale;
        double py = nextY * scale;
        double placedX = placed(px) - left;
        double placedY = placed(py) - top;
        double length = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
        if (placedX != toX || placedY != toY) {
            if (pending) {
                draw(false);
                begun = true;
            }
            fromX = toX;
            fromY = toY;
            toX = placedX;
            toY = placedY;
            fromAlong = along;
            pending = true;
        }
        x = px;
        y = py;
        along += length;
    }

    private static double placed(double at) {
        return Math.rint(at * SUB) / SUB;
    }

    private void lift() {
        if (pending) {
            draw(true);
        }
        pending = false;
        begun = false;
    }

    private void draw(boolean last) {
        edge.set(fromX, fromY, toX, toY, fromAlong, !begun, last);
        stroke.draw(edge);
    }

    @Override
    public void finish() {
        lift();
        stroke.finish();
    }
}
