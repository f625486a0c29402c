package org.merestone.geo.map;

import java.util.List;
import java.util.stream.Stream;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Marker;

/** Paints everything of a view that is not a name: areas below, then water, relief and roads, lines, markers. */
final class Ground {

    /** What is drawn may reach over its own position by this many pixels. */
    private static final int REACH = 32;

    private final MapContent content;
    private final MapStyle style;
    private final View view;
    private final Brush brush;
    private final double zoom;

    Ground(MapContent content, MapStyle style, View view, Brush brush) {
        this.content = content;
        this.style = style;
        this.view = view;
        this.brush = brush;
        this.zoom = view.zoom();
    }

    void paint() {
        areas();
        for (Plotted builtUp : find(MapFeature.BuiltUp.class)) {
            brush.fill(builtUp, style.colourOf("built-up.fill"));
        }
        for (Plotted lake : find(MapFeature.Lake.class)) {
            brush.fill(lake, style.colourOf("lake.fill"));
        }
        lines("lake-edge");
        lines("ridge");
        for (String kind : List.of("river.", "road.")) {
            for (int size = 1; size <= 5; size++) {
                lines(kind + size);
            }
        }
        boundaries();
        markers();
    }

    private List<Plotted> find(Class<? extends MapFeature> kind) {
        return content.find(kind, view.box(REACH));
    }

    private void lines(String symbol) {
        content.courses(symbol).ifPresent(courses -> brush.lines(courses, style.line(symbol)));
    }

    private void areas() {
        content.areas(filled()).ifPresent(areas -> brush.fillAreas(areas, style));
    }

    private DivisionLevel filled() {
        DivisionLevel wanted = zoom <= style.countyFillsUntil() ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP;
        return Stream.of(wanted, DivisionLevel.TOWNSHIP, DivisionLevel.COUNTY, DivisionLevel.PREFECTURE,
                DivisionLevel.PROVINCE, DivisionLevel.VILLAGE).filter(content::has).findFirst().orElse(DivisionLevel.TOWNSHIP);
    }

    /** Lower lines below higher ones, and what is not law below what is; what is claimed above all. */
    private void boundaries() {
        lines("boundary.unsettled");
        List<DivisionLevel> levels = List.of(DivisionLevel.values());
        for (int i = levels.size() - 1; i >= 0; i--) {
            lines(Courses.symbol(levels.get(i)));
        }
        lines("claim.red");
        lines("claim.blue");
    }

    private void markers() {
        if (zoom >= style.markersFrom()) {
            for (Plotted marker : find(Marker.class)) {
                brush.stamp(style.marker(((Marker) marker.feature()).kind())
                        .at(view.px(marker.spot().x()), view.py(marker.spot().y()), zoom));
            }
        }
    }
}
