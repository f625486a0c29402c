package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws outlines on one view. Only what is near the view is handed on, and dashes are counted from a line's beginning,
 * so that they go on across the edge of a tile.
 */
final class Brush {

    private final Graphics2D g;
    private final View view;
    private final double zoom;
    private final Envelope near;
    private final RingCut cut;
    private final @Nullable Canvas canvas;

    /** The pixels of a picture, 0xRRGGBB, and what is laid over them. */
    record Canvas(Cover cover, int[] pixels) { }

    /** @param canvas for a picture of pixels */
    Brush(Graphics2D g, View view, @Nullable Canvas canvas) {
        this.canvas = canvas;
        this.g = g;
        this.view = view;
        this.zoom = view.zoom();
        this.near = view.box(2);
        this.cut = new RingCut(view);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /**
     * Fills areas that cover the ground, those of one fill together. Where there are no pixels, first with hard edges, so that the
     * background does not show between two, then with soft ones.
     */
    void fillAreas(List<List<Plotted>> byFill, MapStyle style) {
        if (canvas == null) {
            for (boolean smooth : new boolean[] {false, true}) {
                for (int fill = 0; fill < byFill.size(); fill++) {
                    Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                    byFill.get(fill).forEach(area -> addArea(area, path));
                    fill(path, style.fill(fill), smooth);
                }
            }
            return;
        }
        AreaRaster raster = new AreaRaster(view, canvas.cover(), canvas.pixels());
        for (int fill = 0; fill < byFill.size(); fill++) {
            for (Plotted area : byFill.get(fill)) {
                area.outlines().stream().filter(ring -> near.intersects(ring.bounds())).forEach(ring -> raster.add(ring.at(zoom)));
            }
            raster.fill(style.fill(fill).getRGB());
        }
        raster.finish();
    }

    /** An area as a path, cut to the view; empty if it does not reach in. */
    Path2D area(Plotted area) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        addArea(area, path);
        return path;
    }

    /** Adds an area, cut to the view, to a path. */
    void addArea(Plotted area, Path2D path) {
        for (Outline ring : area.outlines()) {
            if (near.intersects(ring.bounds())) {
                cut.append(ring.at(zoom), near.contains(ring.bounds()), path);
            }
        }
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

    private void solid(List<Plotted> lines, Color colour, double width) {
        Pen pen = pen(colour, width, true);
        for (Plotted line : lines) {
            for (Outline outline : line.outlines()) {
                runs(outline.at(zoom), width, (detail, from, to) -> append(detail, from, to, pen));
            }
        }
        pen.finish();
    }

    private void dashed(List<Plotted> lines, MapStyle.LineSymbol symbol, double width) {
        Pen pen = pen(symbol.colour(), width, false);
        Dashes dashes = new Dashes(symbol.dash(), view.world(), pen);
        for (Plotted line : lines) {
            for (Outline outline : line.outlines()) {
                runs(outline.at(zoom), width, dashes::add);
            }
        }
        pen.finish();
    }

    private Pen pen(Color colour, double width, boolean round) {
        return canvas == null ? new PathPen(g, view, colour, width, round)
                : new PixelPen(canvas.cover(), canvas.pixels(), colour, width, round);
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

    private void append(Outline.Detail detail, int from, int to, Pen pen) {
        pen.moveTo(detail.x()[from] * view.world(), detail.y()[from] * view.world());
        for (int i = from + 1; i <= to; i++) {
            pen.lineTo(detail.x()[i] * view.world(), detail.y()[i] * view.world());
        }
    }
}
