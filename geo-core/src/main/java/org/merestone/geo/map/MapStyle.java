package org.merestone.geo.map;

import java.awt.Color;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.MapFeature.MarkerKind;

/** How things look: colours, widths and lettering by name, read from a style file; {@code docs/map-style.md} explains the keys. */
final class MapStyle {

    /** How many fills neighbouring areas are told apart by. */
    static final int FILLS = 6;

    private final Color background;
    private final List<Color> fills;
    private final Map<String, LineSymbol> lines = new HashMap<>();
    private final Map<String, Lettering> letterings = new HashMap<>();
    private final Map<String, Color> colours = new HashMap<>();
    private final double countyFillsUntil;
    private final double followGroup;
    private final double followGap;
    private final ZoomCurve followAside;
    private final double markersFrom;
    private final Map<MarkerKind, MarkerSymbol> markers = new EnumMap<>(MarkerKind.class);
    private final Mark place;

    /**
     * How a line is drawn.
     *
     * @param from      the first zoom at which it is seen
     * @param dash      lengths of stroke and gap in pixels; empty for a solid line
     * @param band      the colour of a broader line beneath, if there is one
     */
    record LineSymbol(double from, Color colour, ZoomCurve width, float[] dash, @Nullable Color band,
                      ZoomCurve bandWidth) { }

    /** Which of the fonts a name is written in. */
    enum Face { SANS, SERIF }

    /**
     * How a name is written.
     *
     * @param from    the first zoom at which it is seen
     * @param until   the last
     * @param spacing extra room between characters, in parts of the size; Han characters only
     * @param slant   how far characters lean to the right, in parts of their height; negative to the left
     */
    record Lettering(double from, double until, Face face, boolean bold, ZoomCurve size, Color colour, Color halo,
                     double spacing, double slant) { }

    private MapStyle(StyleFile file) {
        file.requireOnly(Known.KEYS);
        background = file.colour("background");
        fills = List.of(file.colours("fills", FILLS));
        countyFillsUntil = file.number("fills.county-until", 8.5, 0, 30);
        for (String name : Known.LINES) {
            lines.put(name, line(file, name));
        }
        for (String name : Known.LETTERINGS) {
            letterings.put(name, lettering(file, name));
        }
        for (String key : Known.COLOURS) {
            colours.put(key, file.colour(key));
        }
        followGroup = file.number("follow.group", 40, 4, 1000);
        followGap = file.number("follow.gap", 8, 0, 1000);
        followAside = file.curve("follow.aside", null, 100);
        markersFrom = file.number("marker.from", 12, 0, 30);
        for (MarkerKind kind : MarkerKind.values()) {
            markers.put(kind, marker(file, kind));
        }
        place = new Mark(file.number("place.from", 13, 0, 30), file.curve("place.across", null, 100), file.curve("place.core", "0", 100));
    }

    /** The map by day. */
    static MapStyle standard() {
        return new MapStyle(StyleFile.shipped("day"));
    }

    /** For weak eyes, bright sun and black-and-white printers. */
    static MapStyle contrast() {
        return new MapStyle(StyleFile.shipped("contrast"));
    }

    /** For sheets annexed to agreements. */
    static MapStyle agreement() {
        return new MapStyle(StyleFile.shipped("agreement"));
    }

    /** @throws MapRefusal that names file, key and mend */
    static MapStyle read(Path file) {
        return new MapStyle(StyleFile.read(file));
    }

    /** What a style may say: everything that the day's says, and what every line and lettering may. */
    private static final class Known {
        private static final Set<String> DAY = StyleFile.shipped("day").keys();
        private static final Set<String> LINES = ending(".width", ".band.width");
        private static final Set<String> LETTERINGS = ending(".size", ".no");
        private static final Set<String> COLOURS = DAY.stream().filter(key -> key.endsWith(".fill")).collect(Collectors.toSet());
        private static final Set<String> KEYS = keys();

        private static Set<String> ending(String end, String not) {
            return DAY.stream().filter(key -> key.endsWith(end) && !key.endsWith(not)).map(key -> key.substring(0, key.length() - end.length()))
                    .collect(Collectors.toSet());
        }

        private static Set<String> keys() {
            Set<String> keys = new HashSet<>(DAY);
            for (String name : LINES) {
                for (String part : List.of("from", "colour", "width", "dash", "band", "band.width")) {
                    keys.add(name + "." + part);
                }
            }
            for (String name : LETTERINGS) {
                for (String part : List.of("from", "until", "face", "bold", "size", "colour", "halo", "spacing", "slant")) {
                    keys.add(name + "." + part);
                }
            }
            for (MarkerKind kind : MarkerKind.values()) {
                for (String part : List.of("form", "across", "fill", "core", "core.fill")) {
                    keys.add(MarkerSymbol.key(kind) + "." + part);
                }
            }
            return keys;
        }
    }

    /**
     * How a point is marked.
     *
     * @param from   the first zoom at which it is seen
     * @param across of its disc in pixels
     * @param core   of the disc within it
     */
    record Mark(double from, ZoomCurve across, ZoomCurve core) { }

    Alternation alternation(double zoom, double world) {
        return alternation(followGroup, zoom, world);
    }

    /** The same with groups of another length, as a legend has room for. */
    Alternation alternation(double group, double zoom, double world) {
        return new Alternation(group, Math.min(followGap, group / 2), followAside.at(zoom), world);
    }

    /** The first zoom at which markers are seen. */
    double markersFrom() {
        return markersFrom;
    }

    MarkerSymbol marker(MarkerKind kind) {
        return known(markers, kind);
    }

    Mark place() {
        return place;
    }

    /** Up to this zoom counties are told apart by fills; from the next, townships. */
    double countyFillsUntil() {
        return countyFillsUntil;
    }

    Color background() {
        return background;
    }

    Color fill(int number) {
        return fills.get(number);
    }

    /** A colour by its whole key, such as {@code lake.fill}. */
    Color colourOf(String key) {
        return known(colours, key);
    }

    LineSymbol line(String name) {
        return known(lines, name);
    }

    Lettering lettering(String name) {
        return known(letterings, name);
    }

    private static <K, V> V known(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("the style says nothing of " + key);
        }
        return value;
    }

    private static LineSymbol line(StyleFile file, String name) {
        return new LineSymbol(file.number(name + ".from", 0, 0, 30), file.colour(name + ".colour"), file.curve(name + ".width", null, 200),
                file.dash(name + ".dash"), file.findColour(name + ".band"), file.curve(name + ".band.width", "0", 200));
    }

    private MarkerSymbol marker(StyleFile file, MarkerKind kind) {
        String key = MarkerSymbol.key(kind);
        Color fill = file.findColour(key + ".fill");
        Color core = file.findColour(key + ".core.fill");
        return new MarkerSymbol(MarkerSymbol.Form.valueOf(file.choice(key + ".form", "disc", MarkerSymbol.FORMS).toUpperCase(Locale.ROOT)),
                file.curve(file.find(key + ".across") == null ? "marker.across" : key + ".across", null, 100),
                fill == null ? file.colour("marker.fill") : fill, file.curve(key + ".core", "0", 100),
                core == null ? Color.WHITE : core, line("marker-ring"));
    }

    private static Lettering lettering(StyleFile file, String name) {
        Color halo = file.findColour(name + ".halo");
        return new Lettering(file.number(name + ".from", 0, 0, 30), file.number(name + ".until", 99, 0, 99),
                Face.valueOf(file.choice(name + ".face", "sans", Set.of("sans", "serif")).toUpperCase(Locale.ROOT)),
                file.truth(name + ".bold"), file.curve(name + ".size", null, 200), file.colour(name + ".colour"),
                halo == null ? file.colour("halo") : halo, file.number(name + ".spacing", 0, 0, 10),
                file.number(name + ".slant", 0, -1, 1));
    }
}
