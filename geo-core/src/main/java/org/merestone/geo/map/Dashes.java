package org.merestone.geo.map;

/** Cuts lines into dashes, counted from a line's beginning whatever part of it is drawn. */
final class Dashes {

    private final float[] lengths;
    private final double world;
    private final Pen pen;
    private final double period;
    /** Which stroke or gap comes, and how much of it is left, in pixels. */
    private int at;
    private double left;

    /**
     * @param lengths of stroke and gap in turn, in pixels
     * @param world   pixels that the unit square takes
     */
    Dashes(float[] lengths, double world, Pen pen) {
        this.lengths = lengths;
        this.world = world;
        this.pen = pen;
        double sum = 0;
        for (float length : lengths) {
            sum += length;
        }
        period = sum;
    }

    /** Adds the dashes of a line from one of its vertices to another. */
    void add(Outline.Detail line, int from, int to) {
        start(line.along()[from] * world % period);
        double x = line.x()[from] * world;
        double y = line.y()[from] * world;
        pen.moveTo(x, y);
        for (int i = from + 1; i <= to; i++) {
            double toX = line.x()[i] * world;
            double toY = line.y()[i] * world;
            edge(x, y, toX, toY);
            x = toX;
            y = toY;
        }
    }

    private void start(double phase) {
        at = 0;
        double rest = phase;
        while (rest >= lengths[at]) {
            rest -= lengths[at];
            at = (at + 1) % lengths.length;
        }
        left = lengths[at] - rest;
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double done = 0;
        while (length - done > left) {
            done += left;
            put(fromX + (toX - fromX) * done / length, fromY + (toY - fromY) * done / length);
            at = (at + 1) % lengths.length;
            left = lengths[at];
        }
        left -= length - done;
        put(toX, toY);
    }

    private void put(double x, double y) {
        if (at % 2 == 0) {
            pen.lineTo(x, y);
        } else {
            pen.moveTo(x, y);
        }
    }
}
