package org.merestone.geo.map;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws outlines on one view. Only what is near the view is handed on, and dashes are counted from a line's beginning,
 * so that they go on across the edge of a tile.
 */
final class Brush {

    /** How far from the view, and from what reaches into it, an edge may lie that is still drawn, in pixels. */
    private static final double AROUND = 4;
    /** How far from the view a line may lie of which something is drawn aside that is seen, in pixels. */
    private static final double FAR_ASIDE = 32;

    private final Surface surface;
    private final View view;
    private final double zoom;
    /** The zoom for whose pixels lines have vertices enough. */
    private final double detail;
    private final Alternation alternation;
    private final Envelope near;
    private final RingCut cut;

    Brush(Surface surface, View view, MapStyle style) {
        this.surface = surface;
        this.view = view;
        this.zoom = view.zoom();
        this.detail = zoom + surface.finer();
        this.alternation = style.alternation(zoom, view.world());
        this.near = view.box(2);
        this.cut = new RingCut(view);
    }

    /** Fills areas that cover the ground. */
    void fillAreas(Patchwork areas, MapStyle style) {
        surface.fillGround(areas, near, detail, IntStream.range(0, MapStyle.FILLS).mapToObj(style::fill).toList());
    }

    /** Fills an area, cut to the view. */
    void fill(Plotted area, Color colour) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Outline ring : area.outlines()) {
            if (near.intersects(ring.bounds())) {
                cut.append(ring.at(detail), near.contains(ring.bounds()), path);
            }
        }
        surface.fill(path, colour);
    }

    /** Draws lines of one kind: first the band of all, then each line. */
    void lines(Courses lines, MapStyle.LineSymbol symbol) {
        if (zoom < symbol.from()) {
            return;
        }
        Surface.Stroke band = symbol.band() == null ? null : new Surface.Stroke(symbol.band(), symbol.bandWidth().at(zoom), true);
        Surface.Stroke line = new Surface.Stroke(symbol.colour(), symbol.width().at(zoom), symbol.dash().length == 0, symbol.dash());
        if (!lines.anyFollows()) {
            along(lines, each -> true, Stream.of(band, line).filter(Objects::nonNull).toArray(Surface.Stroke[]::new));
            return;
        }
        if (band != null) {
            along(lines, each -> true, band);
        }
        along(lines, each -> !lines.follows(each), line);
        aside(lines, new Surface.Stroke(line.colour(), line.width(), false, line.dashes()));
    }

    private void along(Courses lines, IntPredicate which, Surface.Stroke... strokes) {
        double width = Stream.of(strokes).mapToDouble(Surface.Stroke::width).max().orElse(0);
        Strands.Level level = lines.strands().at(detail);
        Pen pen = surface.pen(strokes);
        lines.near(reached(width), line -> {
            if (which.test(line)) {
                runs(level.x(), level.y(), level.along(), level.starts()[line], level.starts()[line + 1], width, pen);
            }
        });
        pen.finish();
    }

    /** The part of the unit square from which what is so wide may reach into the view. */
    private Envelope reached(double width) {
        return view.box(width + AROUND);
    }

    /** Of lines that follow something, a group now on the one side of their course and now on the other. */
    private void aside(Courses lines, Surface.Stroke stroke) {
        Pen pen = surface.pen(stroke);
        lines.near(view.box(FAR_ASIDE), line -> {
            if (lines.follows(line)) {
                for (Outline.Detail group : alternation.groups(lines.strands().outline(line).at(detail))) {
                    runs(group.x(), group.y(), group.along(), 0, group.size(), stroke.width(), pen);
                }
            }
        });
        pen.finish();
    }

    /** A level piece of line for a legend. */
    void sample(MapStyle.LineSymbol symbol, double fromX, double toX, double y) {
        Outline.Detail line = level(fromX, toX, y);
        if (symbol.band() != null) {
            Pen pen = surface.pen(new Surface.Stroke(symbol.band(), symbol.bandWidth().at(zoom), false));
            append(line, 0, 1, pen);
            pen.finish();
        }
        Pen pen = surface.pen(new Surface.Stroke(symbol.colour(), symbol.width().at(zoom), false, symbol.dash()));
        append(line, 0, 1, pen);
        pen.finish();
    }

    /** The same of a line that follows something: a group on either side of its course. */
    void sampleAside(MapStyle.LineSymbol symbol, Alternation groups, double fromX, double toX, double y) {
        Pen pen = surface.pen(new Surface.Stroke(symbol.colour(), symbol.width().at(zoom), false, symbol.dash()));
        groups.groups(level(fromX, toX, y)).forEach(group -> append(group, 0, group.size() - 1, pen));
        pen.finish();
    }

    private Outline.Detail level(double fromX, double toX, double y) {
        double[] x = {(fromX + view.left()) / view.world(), (toX + view.left()) / view.world()};
        double at = (y + view.top()) / view.world();
        return new Outline.Detail(x, new double[] {at, at}, new double[] {0, x[1] - x[0]});
    }

    /** A disc of so many pixels across. */
    void dot(double x, double y, double across, Color colour) {
        surface.fill(new Ellipse2D.Double(x - across / 2, y - across / 2, across, across), colour);
    }

    /** Fills what a symbol is made of. */
    void stamp(List<MarkerSymbol.Stamp> stamps) {
        stamps.forEach(each -> surface.fill(each.shape(), each.colour()));
    }

    /** Draws the stretches of a line, from one vertex up to before another, that come near the view. */
    private void runs(double[] xs, double[] ys, double[] along, int from, int until, double width, Pen pen) {
        double around = width + AROUND;
        double west = view.left() - around;
        double east = view.left() + view.width() + around;
        double north = view.top() - around;
        double south = view.top() + view.height() + around;
        double world = view.world();
        double x = xs[from] * world;
        double y = ys[from] * world;
        boolean down = false;
        for (int i = from + 1; i < until; i++) {
            double toX = xs[i] * world;
            double toY = ys[i] * world;
            boolean near = Math.max(x, toX) >= west && Math.min(x, toX) <= east && Math.max(y, toY) >= north && Math.min(y, toY) <= south;
            if (near) {
                if (!down) {
                    pen.moveTo(x, y, along[i - 1] * world);
                }
                pen.lineTo(toX, toY);
            }
            down = near;
            x = toX;
            y = toY;
        }
    }

    private void append(Outline.Detail detail, int from, int to, Pen pen) {
        pen.moveTo(detail.x()[from] * view.world(), detail.y()[from] * view.world());
        for (int i = from + 1; i <= to; i++) {
            pen.lineTo(detail.x()[i] * view.world(), detail.y()[i] * view.world());
        }
    }
}
