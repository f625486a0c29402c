package org.merestone.geo.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.division.DivisionLevel;

/** The legend (图例) of a sheet: a sample of each kind of line and mark that the map shows, drawn as the map draws it. */
final class Legend {

    private static final double SAMPLE = 12 * SheetFurniture.MM;
    private static final double ROW = 5 * SheetFurniture.MM;
    private static final int ROWS = 6;

    private final List<Entry> entries = new ArrayList<>();
    private final PdfSurface surface;
    private final View view;
    private final Brush brush;
    private final MapStyle style;
    private final Locale locale;

    /** @param symbol the name of a line, or a colour's key */
    private record Entry(String symbol, String word) { }

    Legend(MapContent content, PdfSurface surface, View view, MapStyle style, Locale locale) {
        this.surface = surface;
        this.view = view;
        this.style = style;
        this.locale = locale;
        this.brush = new Brush(surface, view, style);
        List<MapFeature> seen = content.find(MapFeature.Boundary.class, view.box(0)).stream().map(Plotted::feature).toList();
        for (DivisionLevel level : DivisionLevel.values()) {
            if (seen.stream().map(MapFeature.Boundary.class::cast).anyMatch(line -> line.level() == level
                    && line.status() == MapFeature.LegalStatus.STATUTORY)) {
                entries.add(new Entry("boundary." + level.name().toLowerCase(Locale.ROOT), "sheet.level." + level.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (seen.stream().map(MapFeature.Boundary.class::cast).anyMatch(line -> line.status() != MapFeature.LegalStatus.STATUTORY)) {
            entries.add(new Entry("boundary.unsettled", "sheet.unsettled"));
        }
        addIfSeen(content, MapFeature.Marker.class, "marker.fill", "sheet.marker");
        addIfSeen(content, MapFeature.River.class, "river.3", "sheet.river");
        addIfSeen(content, MapFeature.Lake.class, "lake.fill", "sheet.lake");
        addIfSeen(content, MapFeature.Road.class, "road.4", "sheet.road");
    }

    private void addIfSeen(MapContent content, Class<? extends MapFeature> kind, String symbol, String word) {
        if (!content.find(kind, view.box(0)).isEmpty()) {
            entries.add(new Entry(symbol, word));
        }
    }

    /** Columns of six below each other, as many as there is room for. */
    void draw(double x, double y, double room) {
        double column = 44 * SheetFurniture.MM;
        for (int i = 0; i < entries.size() && (i / ROWS + 1) * column <= Math.max(room, column); i++) {
            draw(entries.get(i), x + i / ROWS * column, y + i % ROWS * ROW);
        }
    }

    private void draw(Entry entry, double x, double y) {
        if (entry.symbol().equals("marker.fill")) {
            brush.dot(x + SAMPLE / 2, y, 8, style.line("marker-ring").colour());
            brush.dot(x + SAMPLE / 2, y, 6, style.colourOf(entry.symbol()));
        } else if (entry.symbol().endsWith(".fill")) {
            surface.fill(new Rectangle2D.Double(x, y - ROW / 3, SAMPLE, ROW * 2 / 3), style.colourOf(entry.symbol()));
        } else {
            brush.sample(style.line(entry.symbol()), x, x + SAMPLE, y);
        }
        surface.write(SheetFurniture.word(entry.word(), Map.of(), locale), 10, x + SAMPLE + 2 * SheetFurniture.MM, y, -1);
    }
}
