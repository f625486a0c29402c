package org.merestone.geo.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Draws as Java does, for what is not made of pixels. */
final class PathPen implements Pen {

    private final Graphics2D g;
    private final View view;
    private final Path2D.Double path = new Path2D.Double();

    PathPen(Graphics2D g, View view, Color colour, double width, boolean round) {
        this.g = g;
        this.view = view;
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x - view.left(), y - view.top());
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x - view.left(), y - view.top());
    }

    @Override
    public void finish() {
        g.draw(path);
    }
}
