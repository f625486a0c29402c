package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Area;
import org.merestone.geo.map.MapFeature.Boundary;
import org.merestone.geo.map.MapFeature.LegalStatus;
import org.merestone.geo.map.MapFeature.Marker;
import org.merestone.geo.map.MapFeature.River;
import org.merestone.geo.map.MapFeature.Road;

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
        List<Plotted> lakes = find(MapFeature.Lake.class);
        for (Plotted lake : lakes) {
            brush.fill(lake, style.colourOf("lake.fill"));
        }
        brush.lines(lakes, style.line("lake-edge"));
        brush.lines(find(MapFeature.Ridge.class), style.line("ridge"));
        for (int size = 1; size <= 5; size++) {
            brush.lines(rivers(size), style.line("river." + size));
        }
        for (int size = 1; size <= 5; size++) {
            brush.lines(roads(size), style.line("road." + size));
        }
        boundaries();
        markers();
    }

    private List<Plotted> find(Class<? extends MapFeature> kind) {
        return content.find(kind, view.box(REACH));
    }

    private List<Plotted> rivers(int size) {
        return find(River.class).stream().filter(each -> ((River) each.feature()).size() == size).toList();
    }

    private List<Plotted> roads(int size) {
        return find(Road.class).stream().filter(each -> ((Road) each.feature()).size() == size).toList();
    }

    private void areas() {
        DivisionLevel level = filled();
        List<List<Plotted>> byFill = new ArrayList<>();
        for (int fill = 0; fill < MapStyle.FILLS; fill++) {
            byFill.add(new ArrayList<>());
        }
        for (Plotted area : find(Area.class)) {
            if (((Area) area.feature()).level() == level) {
                byFill.get(area.fill()).add(area);
            }
        }
        brush.fillAreas(byFill, style);
    }

    private DivisionLevel filled() {
        DivisionLevel wanted = zoom <= style.countyFillsUntil() ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP;
        return Stream.of(wanted, DivisionLevel.TOWNSHIP, DivisionLevel.COUNTY, DivisionLevel.PREFECTURE,
                DivisionLevel.PROVINCE, DivisionLevel.VILLAGE).filter(content::has).findFirst().orElse(DivisionLevel.TOWNSHIP);
    }

    /** Lower lines below higher ones, and what is not law below what is. */
    private void boundaries() {
        List<Plotted> unsettled = new ArrayList<>();
        Map<DivisionLevel, List<Plotted>> law = new EnumMap<>(DivisionLevel.class);
        for (Plotted line : find(Boundary.class)) {
            Boundary boundary = (Boundary) line.feature();
            (boundary.status() == LegalStatus.STATUTORY ? law.computeIfAbsent(boundary.level(), level -> new ArrayList<>()) : unsettled)
                    .add(line);
        }
        brush.lines(unsettled, style.line("boundary.unsettled"));
        List<DivisionLevel> levels = List.of(DivisionLevel.values());
        for (int i = levels.size() - 1; i >= 0; i--) {
            DivisionLevel level = levels.get(i);
            brush.lines(law.getOrDefault(level, List.of()), style.line("boundary." + level.name().toLowerCase(Locale.ROOT)));
        }
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
