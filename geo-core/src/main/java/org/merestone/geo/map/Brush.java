package org.merestone.geo.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws outlines on one view. Only what is near the view is handed on, and dashes are counted from a line's beginning,
 * so that they go on across the edge of a tile.
 */
final class Brush {

    private final Graphics2D g;
    private final View view;
    private final double zoom;

    Brush(Graphics2D g, View view) {
        this.g = g;
        this.view = view;
        this.zoom = view.zoom();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** An area as a path, cut to the view; empty if it does not reach in. */
    Path2D area(Plotted area) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        RingCut cut = new RingCut(view);
        for (Outline ring : area.outlines()) {
            if (view.box(2).intersects(ring.bounds())) {
                cut.append(ring.at(zoom), view.box(2).contains(ring.bounds()), path);
            }
        }
        return path;
    }

    void fill(Path2D path, Color colour, boolean smooth) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setColor(colour);
        g.fill(path);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Draws lines of one kind: first the band of all, then each line. */
    void lines(List<Plotted> lines, MapStyle.LineSymbol symbol) {
        if (lines.isEmpty() || zoom < symbol.from()) {
            return;
        }
        Color band = symbol.band();
        if (band != null) {
            solid(lines, band, symbol.bandWidth().at(zoom));
        }
        double width = symbol.width().at(zoom);
        if (symbol.dash().length == 0) {
            solid(lines, symbol.colour(), width);
        } else {
            dashed(lines, symbol, width);
        }
    }

    /** All in one stroke, so that a clear colour does not thicken where lines meet. */
    private void solid(List<Plotted> lines, Color colour, double width) {
        Path2D.Double path = new Path2D.Double();
        for (Plotted line : lines) {
            for (Outline outline : line.outlines()) {
                runs(outline.at(zoom), width, (detail, from, to) -> append(detail, from, to, path));
            }
        }
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    private void dashed(List<Plotted> lines, MapStyle.LineSymbol symbol, double width) {
        double period = 0;
        for (float each : symbol.dash()) {
            period += each;
        }
        double every = period;
        g.setColor(symbol.colour());
        for (Plotted line : lines) {
            for (Outline outline : line.outlines()) {
                runs(outline.at(zoom), width, (detail, from, to) -> {
                    Path2D.Double path = new Path2D.Double();
                    append(detail, from, to, path);
                    float phase = (float) (detail.along()[from] * view.world() % every);
                    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                            symbol.dash(), phase));
                    g.draw(path);
                });
            }
        }
    }

    /** A disc of so many pixels across. */
    void dot(double x, double y, double across, Color colour) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - across / 2, y - across / 2, across, across));
    }

    private interface Run {
        void draw(Outline.Detail detail, int from, int to);
    }

    /** The stretches of a line that come near the view, by their first and last vertex. */
    private void runs(Outline.Detail detail, double width, Run run) {
        double around = width + 4;
        int start = -1;
        for (int i = 0; i + 1 < detail.size(); i++) {
            if (isNear(detail, i, around)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                run.draw(detail, start, i);
                start = -1;
            }
        }
        if (start >= 0) {
            run.draw(detail, start, detail.size() - 1);
        }
    }

    private boolean isNear(Outline.Detail detail, int i, double around) {
        double x1 = view.px(detail.x()[i]);
        double x2 = view.px(detail.x()[i + 1]);
        double y1 = view.py(detail.y()[i]);
        double y2 = view.py(detail.y()[i + 1]);
        return Math.max(x1, x2) >= -around && Math.min(x1, x2) <= view.width() + around
                && Math.max(y1, y2) >= -around && Math.min(y1, y2) <= view.height() + around;
    }

    private void append(Outline.Detail detail, int from, int to, Path2D path) {
        path.moveTo(view.px(detail.x()[from]), view.py(detail.y()[from]));
        for (int i = from + 1; i <= to; i++) {
            path.lineTo(view.px(detail.x()[i]), view.py(detail.y()[i]));
        }
    }
}
