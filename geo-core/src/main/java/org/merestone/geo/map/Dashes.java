package org.merestone.geo.map;

/** Cuts lines into dashes, counted from a line's beginning whatever part of it is drawn, and hands them to a pen of unbroken lines. */
final class Dashes implements Pen {

    private final float[] lengths;
    private final Pen pen;
    private final double period;
    private double x;
    private double y;
    /** Which stroke or gap comes, and how much of it is left, in pixels. */
    private int at;
    private double left;

    /** @param lengths of stroke and gap in turn, in pixels */
    Dashes(float[] lengths, Pen pen) {
        this.lengths = lengths;
        this.pen = pen;
        double sum = 0;
        for (float length : lengths) {
            sum += length;
        }
        period = sum;
    }

    @Override
    public void moveTo(double toX, double toY, double along) {
        at = 0;
        double rest = along % period;
        while (rest >= lengths[at]) {
            rest -= lengths[at];
            at = (at + 1) % lengths.length;
        }
        left = lengths[at] - rest;
        x = toX;
        y = toY;
        pen.moveTo(x, y);
    }

    @Override
    public void lineTo(double toX, double toY) {
        double length = Math.hypot(toX - x, toY - y);
        double done = 0;
        while (length - done > left) {
            done += left;
            put(x + (toX - x) * done / length, y + (toY - y) * done / length);
            at = (at + 1) % lengths.length;
            left = lengths[at];
        }
        left -= length - done;
        put(toX, toY);
        x = toX;
        y = toY;
    }

    @Override
    public void finish() {
        pen.finish();
    }

    private void put(double toX, double toY) {
        if (at % 2 == 0) {
            pen.lineTo(toX, toY);
        } else {
            pen.moveTo(toX, toY);
        }
    }
}
