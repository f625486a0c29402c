package org.merestone.geo.map;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How things look: colours, widths and lettering by name, read from {@code style.properties}, which explains itself. */
final class MapStyle {

    /** How many fills neighbouring areas are told apart by. */
    static final int FILLS = 6;

    private final Color background;
    private final List<Color> fills;
    private final Map<String, LineSymbol> lines = new HashMap<>();
    private final Map<String, Lettering> letterings = new HashMap<>();
    private final Map<String, Color> colours = new HashMap<>();

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

    private MapStyle(Properties properties) {
        background = colour(value(properties, "background"));
        fills = Arrays.stream(value(properties, "fills").split("\\s+")).map(MapStyle::colour).toList();
        if (fills.size() != FILLS) {
            throw new IllegalStateException("style.properties: fills needs " + FILLS + " colours");
        }
        for (String key : properties.stringPropertyNames()) {
            if (key.endsWith(".width") && !key.endsWith(".band.width")) {
                String name = key.substring(0, key.length() - ".width".length());
                lines.put(name, line(properties, name));
            } else if (key.endsWith(".size")) {
                String name = key.substring(0, key.length() - ".size".length());
                letterings.put(name, lettering(properties, name));
            } else if (key.endsWith(".fill")) {
                colours.put(key, colour(value(properties, key)));
            }
        }
    }

    /** The look of the house. */
    static MapStyle standard() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MapStyle.class.getResourceAsStream("style.properties")), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MapStyle(properties);
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

    private static <V> V known(Map<String, V> values, String key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("style.properties says nothing of " + key);
        }
        return value;
    }

    private static LineSymbol line(Properties properties, String name) {
        String band = properties.getProperty(name + ".band");
        String dash = properties.getProperty(name + ".dash", "");
        String[] lengths = dash.isBlank() ? new String[0] : dash.trim().split("\\s+");
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            dashes[i] = Float.parseFloat(lengths[i]);
        }
        return new LineSymbol(Double.parseDouble(properties.getProperty(name + ".from", "0")),
                colour(value(properties, name + ".colour")), ZoomCurve.parse(value(properties, name + ".width")), dashes,
                band == null ? null : colour(band),
                ZoomCurve.parse(properties.getProperty(name + ".band.width", "0")));
    }

    private static Lettering lettering(Properties properties, String name) {
        return new Lettering(Double.parseDouble(properties.getProperty(name + ".from", "0")),
                Double.parseDouble(properties.getProperty(name + ".until", "99")),
                Face.valueOf(properties.getProperty(name + ".face", "sans").toUpperCase()),
                Boolean.parseBoolean(properties.getProperty(name + ".bold", "false")),
                ZoomCurve.parse(value(properties, name + ".size")), colour(value(properties, name + ".colour")),
                colour(properties.getProperty(name + ".halo", value(properties, "halo"))),
                Double.parseDouble(properties.getProperty(name + ".spacing", "0")),
                Double.parseDouble(properties.getProperty(name + ".slant", "0")));
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("style.properties lacks " + key);
        }
        return value.trim();
    }

    /** Reads {@code #rrggbb} or {@code #rrggbbaa}. */
    private static Color colour(String text) {
        long bits = Long.parseLong(text.trim().substring(1), 16);
        return text.trim().length() > 7
                ? new Color((int) (bits >> 24 & 255), (int) (bits >> 16 & 255), (int) (bits >> 8 & 255), (int) (bits & 255))
                : new Color((int) bits);
    }
}
