package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.Inscriptions.Extent;
import org.merestone.geo.map.Inscriptions.Text;
import org.merestone.geo.map.MapStyle.Lettering;
import org.merestone.geo.map.Placement.Piece;

/**
 * Finds a place for each name at one scale, the weightiest first; a name that finds no free room is not written.
 * The same content gives the same placement, whatever is asked for first.
 */
final class Placing {

    private static final int DOT_ROOM = 4;
    /** An area is named if its room is at least this part of the name's width. */
    private static final double LEAST_ROOM = 0.62;
    private static final double[][] BESIDE_AREA = {{0, 0}, {0, 1.1}, {0, -1.1}, {0.35, 0}, {-0.35, 0}};
    private static final double[][] BESIDE_DOT = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}};

    private final MapContent content;
    private final MapStyle style;
    private final Inscriptions inscriptions;
    private final double world;
    private final double zoom;
    private final Locale locale;
    private final Envelope where;
    private final FreeRoom room = new FreeRoom();
    private final List<Piece> placed = new ArrayList<>();

    /**
     * @param world pixels that the unit square takes
     * @param where the part of the unit square in which names are placed
     */
    Placing(MapContent content, MapStyle style, Inscriptions inscriptions, double world, double zoom, Envelope where,
            Locale locale) {
        this.content = content;
        this.style = style;
        this.inscriptions = inscriptions;
        this.world = world;
        this.zoom = zoom;
        this.where = where;
        this.locale = locale;
    }

    Placement place() {
        if (zoom >= style.markersFrom()) {
            find(MapFeature.Marker.class).forEach(marker -> room.take(around(marker, reach(marker))));
        }
        EnumSet.range(DivisionLevel.PROVINCE, DivisionLevel.TOWNSHIP).forEach(this::areas);
        for (Plotted lake : find(MapFeature.Lake.class)) {
            inside(lake, ((MapFeature.Lake) lake.feature()).name(), style.lettering("name.lake"));
        }
        for (Plotted river : find(MapFeature.River.class)) {
            MapFeature.River feature = (MapFeature.River) river.feature();
            if (zoom >= style.line("river." + feature.size()).from() + 1) {
                along(river, feature.name(), style.lettering("name.river"));
            }
        }
        places();
        markers();
        for (Plotted ridge : find(MapFeature.Ridge.class)) {
            along(ridge, ((MapFeature.Ridge) ridge.feature()).name(), style.lettering("name.ridge"));
        }
        for (Plotted road : find(MapFeature.Road.class)) {
            along(road, ((MapFeature.Road) road.feature()).name(), style.lettering("name.road"));
        }
        areas(DivisionLevel.VILLAGE);
        return new Placement(placed);
    }

    private List<Plotted> find(Class<? extends MapFeature> kind) {
        return content.find(kind, where);
    }

    /** How far a marker's symbol reaches, in pixels, and no less than the dot of a place. */
    private double reach(Plotted marker) {
        return Math.max(DOT_ROOM, style.marker(((MapFeature.Marker) marker.feature()).kind()).reach(zoom));
    }

    private Envelope around(Plotted point, double reach) {
        Envelope box = new Envelope(point.spot().x() * world, point.spot().x() * world,
                point.spot().y() * world, point.spot().y() * world);
        box.expandBy(reach);
        return box;
    }

    private boolean isSeen(Lettering lettering, String text) {
        return zoom >= lettering.from() && zoom <= lettering.until() && !text.isEmpty();
    }

    private void areas(DivisionLevel level) {
        Lettering lettering = style.lettering("name." + level.name().toLowerCase(Locale.ROOT));
        find(MapFeature.Area.class).stream().filter(each -> ((MapFeature.Area) each.feature()).level() == level)
                .sorted(Comparator.comparing(each -> ((MapFeature.Area) each.feature()).code()))
                .forEach(each -> inside(each, ((MapFeature.Area) each.feature()).name(), lettering));
    }

    /** Writes a name in the middle of an area, or a little beside it, if the area is large enough for it. */
    private void inside(Plotted area, MapText name, Lettering lettering) {
        String written = inscriptions.legible(name, locale);
        if (!isSeen(lettering, written)) {
            return;
        }
        Text text = new Text(written, lettering, lettering.size().at(zoom));
        Extent extent = inscriptions.extent(text);
        double least = extent.width() * LEAST_ROOM;
        if (area.bounds().getWidth() * world < least || area.spot().halfRoom() * 2 * world < least) {
            return;
        }
        for (double[] beside : BESIDE_AREA) {
            long x = Math.round(area.spot().x() * world + beside[0] * extent.width());
            long y = Math.round(area.spot().y() * world + beside[1] * extent.height());
            if (put(text, extent, x, y)) {
                return;
            }
        }
    }

    private boolean put(Text text, Extent extent, long x, long y) {
        Piece piece = new Piece(placed.size(), text, x + extent.left(), y + extent.top(), extent.width(),
                extent.height(), false, 0, 0);
        if (!room.isFree(piece.box())) {
            return false;
        }
        room.take(piece.box());
        placed.add(piece);
        return true;
    }

    private void places() {
        if (zoom < style.place().from()) {
            return;
        }
        find(MapFeature.Place.class).stream()
                .filter(each -> zoom >= style.place().from() + 5 - ((MapFeature.Place) each.feature()).weight())
                .sorted(Comparator.<Plotted>comparingInt(each -> -((MapFeature.Place) each.feature()).weight())
                        .thenComparing(each -> ((MapFeature.Place) each.feature()).name().chinese())
                        .thenComparingInt(Plotted::order))
                .forEach(each -> {
                    MapFeature.Place place = (MapFeature.Place) each.feature();
                    beside(each, inscriptions.legible(place.name(), locale),
                            style.lettering("name.place." + place.kind().name().toLowerCase(Locale.ROOT)), true, DOT_ROOM);
                });
    }

    private void markers() {
        Lettering lettering = style.lettering("name.marker");
        find(MapFeature.Marker.class).stream()
                .sorted(Comparator.<Plotted, String>comparing(each -> ((MapFeature.Marker) each.feature()).number())
                        .thenComparingDouble(each -> each.spot().x()).thenComparingDouble(each -> each.spot().y()))
                .forEach(each -> beside(each, inscriptions.legible(((MapFeature.Marker) each.feature()).number()), lettering, false,
                        reach(each)));
    }

    /** Writes a name to the right of a point, or else to its left, above or below it. */
    private void beside(Plotted point, String written, Lettering lettering, boolean dot, double reach) {
        if (!isSeen(lettering, written) || dot && !room.isFree(around(point, reach))) {
            return;
        }
        Text text = new Text(written, lettering, lettering.size().at(zoom));
        Extent extent = inscriptions.extent(text);
        double dotX = point.spot().x() * world;
        double dotY = point.spot().y() * world;
        for (double[] side : BESIDE_DOT) {
            long left = Math.round(dotX + side[0] * (extent.width() / 2.0 + reach + 0.5) - extent.width() / 2.0);
            long top = Math.round(dotY + side[1] * (extent.height() / 2.0 + reach + 0.5) - extent.height() / 2.0);
            Piece piece = new Piece(placed.size(), text, left, top, extent.width(), extent.height(), dot, dotX, dotY);
            Envelope box = new Envelope(left, left + extent.width(), top, top + extent.height());
            if (room.isFree(box)) {
                room.take(box);
                if (dot) {
                    room.take(around(point, reach));
                }
                placed.add(piece);
                return;
            }
        }
    }

    /** Writes a name along a line, character by character and each upright, as Chinese maps do; again where it is long. */
    private void along(Plotted line, MapText name, Lettering lettering) {
        String written = inscriptions.legible(name, locale);
        if (!isSeen(lettering, written)) {
            return;
        }
        double size = lettering.size().at(zoom);
        for (Outline outline : line.outlines()) {
            LineText lineText = new LineText(outline.at(zoom), world, written, size, lettering.spacing());
            for (double middle : lineText.middles()) {
                tryAlong(lineText, middle, lettering, size);
            }
        }
    }

    private void tryAlong(LineText line, double middle, Lettering lettering, double size) {
        for (double shift : new double[] {0, 40, -40, 80, -80}) {
            Optional<List<LineText.Letter>> letters = line.letters(middle + shift);
            if (letters.isPresent() && putAll(letters.get(), lettering, size)) {
                return;
            }
        }
    }

    private boolean putAll(List<LineText.Letter> letters, Lettering lettering, double size) {
        List<Piece> pieces = new ArrayList<>();
        for (LineText.Letter letter : letters) {
            Text text = new Text(letter.text(), lettering, size);
            Extent extent = inscriptions.extent(text);
            Piece piece = new Piece(placed.size() + pieces.size(), text, Math.round(letter.x()) + extent.left(),
                    Math.round(letter.y()) + extent.top(), extent.width(), extent.height(), false, 0, 0);
            if (!room.isFree(piece.box())) {
                return false;
            }
            pieces.add(piece);
        }
        pieces.forEach(piece -> room.take(piece.box()));
        placed.addAll(pieces);
        return true;
    }
}
