package org.merestone.geo.map;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.algorithm.RectangleLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygonal;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Boundary;
import org.merestone.geo.map.MapFeature.LegalStatus;
import org.merestone.geo.map.MapFeature.Marker;
import org.merestone.geo.map.MapFeature.MarkerKind;
import org.merestone.geo.map.MapFeature.River;
import org.merestone.geo.map.MapFeature.Road;

/** What a legend (图例) lists: each kind of line, mark and area that a view really shows, and nothing else. */
final class Legend {

    private final MapContent content;
    private final View view;
    private final MapStyle style;
    private final List<Entry> entries = new ArrayList<>();

    private Legend(MapContent content, View view, MapStyle style) {
        this.content = content;
        this.view = view;
        this.style = style;
    }

    /** What stands beside a word. */
    sealed interface Sample {

        /** A line as the map draws it. */
        record Line(MapStyle.LineSymbol symbol) implements Sample { }

        /** A boundary on either side of what it follows, which is {@code beneath}. */
        record Aside(MapStyle.LineSymbol symbol, MapStyle.LineSymbol beneath) implements Sample { }

        record Stone(MarkerSymbol symbol) implements Sample { }

        record Fill(Color colour) implements Sample { }
    }

    /** @param word key of the word in the sheet's bundle */
    record Entry(Sample sample, String word) { }

    static List<Entry> of(MapContent content, View view, MapStyle style) {
        Legend legend = new Legend(content, view, style);
        legend.boundaries();
        legend.markers();
        legend.ground();
        return List.copyOf(legend.entries);
    }

    private void boundaries() {
        for (DivisionLevel level : DivisionLevel.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            addLine("boundary." + name, "sheet.level." + name, isSeen(Boundary.class, line -> isLaw(line) && line.level() == level));
        }
        addLine("boundary.unsettled", "sheet.unsettled", isSeen(Boundary.class, line -> !isLaw(line)));
        addLine("claim.red", "sheet.claim.red", isSeen(MapFeature.Claim.class, MapFeature.Claim::red));
        addLine("claim.blue", "sheet.claim.blue", isSeen(MapFeature.Claim.class, claim -> !claim.red()));
        Optional<MapStyle.LineSymbol> aside = seen(Boundary.class).filter(Boundary::follows)
                .map(line -> style.line("boundary." + (isLaw(line) ? line.level().name().toLowerCase(Locale.ROOT) : "unsettled")))
                .filter(symbol -> view.zoom() >= symbol.from()).findFirst();
        aside.ifPresent(symbol -> entries.add(new Entry(new Sample.Aside(symbol, style.line("river.3")), "sheet.following")));
    }

    private static boolean isLaw(Boundary line) {
        return line.status() == LegalStatus.STATUTORY;
    }

    private void markers() {
        for (MarkerKind kind : MarkerKind.values()) {
            if (view.zoom() >= style.markersFrom() && isSeen(Marker.class, marker -> marker.kind() == kind)) {
                entries.add(new Entry(new Sample.Stone(style.marker(kind)), "sheet." + MarkerSymbol.key(kind)));
            }
        }
    }

    private void ground() {
        largest("river.", "sheet.river", seen(River.class).map(River::size));
        addFill("lake.fill", "sheet.lake", isSeen(MapFeature.Lake.class, lake -> true));
        largest("road.", "sheet.road", seen(Road.class).map(Road::size));
        addLine("ridge", "sheet.ridge", isSeen(MapFeature.Ridge.class, ridge -> true));
        addFill("built-up.fill", "sheet.built-up", isSeen(MapFeature.BuiltUp.class, area -> true));
    }

    /** One entry for a kind of line that comes in sizes: the greatest that is drawn. */
    private void largest(String symbol, String word, Stream<Integer> sizes) {
        sizes.filter(size -> view.zoom() >= style.line(symbol + size).from()).max(Integer::compare)
                .ifPresent(size -> addLine(symbol + size, word, true));
    }

    private void addLine(String symbol, String word, boolean isSeen) {
        if (isSeen && view.zoom() >= style.line(symbol).from()) {
            entries.add(new Entry(new Sample.Line(style.line(symbol)), word));
        }
    }

    private void addFill(String colour, String word, boolean isSeen) {
        if (isSeen) {
            entries.add(new Entry(new Sample.Fill(style.colourOf(colour)), word));
        }
    }

    private <F extends MapFeature> Stream<F> seen(Class<F> kind) {
        Envelope box = view.box(0);
        return content.find(kind, box).stream().filter(each -> reaches(each, box)).map(each -> kind.cast(each.feature()));
    }

    /** Whether a feature itself, not merely the box around it, reaches into the view: by a point, by an edge, or by covering it all. */
    private boolean reaches(Plotted feature, Envelope box) {
        RectangleLineIntersector window = new RectangleLineIntersector(box);
        RayCrossingCounter covering = new RayCrossingCounter(box.centre());
        for (Outline outline : feature.outlines()) {
            Outline.Detail line = outline.at(view.zoom());
            for (int i = 0; i + 1 < line.size(); i++) {
                Coordinate from = new Coordinate(line.x()[i], line.y()[i]);
                Coordinate to = new Coordinate(line.x()[i + 1], line.y()[i + 1]);
                if (window.intersects(from, to)) {
                    return true;
                }
                covering.countSegment(from, to);
            }
        }
        return feature.outlines().isEmpty() || feature.feature().shape() instanceof Polygonal && covering.isPointInPolygon();
    }

    private <F extends MapFeature> boolean isSeen(Class<F> kind, Predicate<F> which) {
        return seen(kind).anyMatch(which);
    }

    /** Draws the entries of a view on its sheet, in as many columns as there is room for and as close as they must be to find place. */
    static final class Drawing {

        private static final double MM = SheetGrid.MM;
        private static final int COLUMN = 6;
        private static final double NARROWEST = 28 * MM;
        private static final double HIGHEST = 29 * MM;
        private static final double LOWEST = 3 * MM;
        private static final double WORDS = 10;
        private static final double LEGIBLE = 0.75;

        private final List<Entry> entries;
        private final PdfSurface surface;
        private final View view;
        private final Brush brush;
        private final MapStyle style;
        private final Locale locale;

        Drawing(List<Entry> entries, PdfSurface surface, View view, MapStyle style, Locale locale) {
            this.entries = entries;
            this.surface = surface;
            this.view = view;
            this.style = style;
            this.locale = locale;
            this.brush = new Brush(surface, view, style);
        }

        /** @param room width in pixels */
        void draw(double x, double y, double room) {
            int wanted = (entries.size() + COLUMN - 1) / COLUMN;
            int columns = Math.max(1, Math.min(wanted, (int) (room / NARROWEST)));
            while (columns > 1 && HIGHEST / rows(columns - 1) >= LOWEST && smallest(Math.min(44 * MM, room / columns)) < LEGIBLE) {
                columns--; // rows closer together are read more easily than smaller words
            }
            int rows = Math.max(COLUMN, rows(columns));
            double row = Math.min(5 * MM, HIGHEST / rows);
            double column = Math.min(44 * MM, room / columns);
            for (int i = 0; i < entries.size(); i++) {
                draw(entries.get(i), x + i / rows * column, y + i % rows * row, column - 2 * MM, row);
            }
        }

        private int rows(int columns) {
            return (entries.size() + columns - 1) / columns;
        }

        /** How much the longest word must shrink to find place in a column. */
        private double smallest(double column) {
            double wide = column - 2 * MM;
            return entries.stream().mapToDouble(entry -> scale(SheetFurniture.word(entry.word(), Map.of(), locale), wide)).min().orElse(1);
        }

        private double scale(String word, double wide) {
            return Math.min(1, (wide - sample(wide) - 1.5 * MM) / surface.width(word, WORDS));
        }

        private static double sample(double wide) {
            return Math.min(12 * MM, wide * 0.3);
        }

        /** As a list on a strip sheet, where the levels of lines mean the line of the agreement and those that meet it. */
        void list(double x, double y, double wide) {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                String word = switch (entry.word()) {
                    case "sheet.level.township" -> "sheet.line";
                    case "sheet.level.village" -> "sheet.otherLine";
                    default -> entry.word();
                };
                draw(new Entry(entry.sample(), word), x, y + 2 * MM + i * 5 * MM, wide, 5 * MM);
            }
        }

        private void draw(Entry entry, double x, double y, double wide, double high) {
            double sample = sample(wide);
            double zoom = view.zoom();
            if (entry.sample() instanceof Sample.Line line) {
                brush.sample(line.symbol(), x, x + sample, y);
            } else if (entry.sample() instanceof Sample.Aside aside) {
                brush.sample(aside.beneath(), x, x + sample, y);
                brush.sampleAside(aside.symbol(), style.alternation(sample / 2, zoom, view.world()), x, x + sample, y);
            } else if (entry.sample() instanceof Sample.Stone stone) {
                brush.stamp(stone.symbol().at(x + sample / 2, y, zoom));
            } else if (entry.sample() instanceof Sample.Fill fill) {
                surface.fill(new Rectangle2D.Double(x, y - high / 3, sample, high * 2 / 3), fill.colour());
            }
            String word = SheetFurniture.word(entry.word(), Map.of(), locale);
            surface.write(word, WORDS * scale(word, wide), x + sample + 1.5 * MM, y, -1);
        }
    }
}
