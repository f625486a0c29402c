package org.merestone.geo.map;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys and values of a style, read from a file in the properties format and, for what that file does not say, from the shipped style
 * that it extends. A fault is a {@link MapRefusal} that names file, key and mend.
 */
final class StyleFile {

    private static final long MOST_BYTES = 256 * 1024;
    private static final String EXTENDS = "extends";
    private static final Set<String> SHIPPED = Set.of("day", "contrast", "agreement");

    private final String name;
    private final Properties values;

    private StyleFile(String name, Properties values) {
        this.name = name;
        this.values = values;
    }

    static StyleFile shipped(String style) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(StyleFile.class.getResourceAsStream("style-" + style + ".properties")), StandardCharsets.UTF_8)) {
            Properties values = new Properties();
            values.load(reader);
            return new StyleFile("style-" + style + ".properties", values).completed();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in this jar
        }
    }

    static StyleFile read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new MapRefusal("map.style-size", Map.of("file", file, "most", MOST_BYTES));
            }
            Properties values = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            StyleFile style = new StyleFile(file.toString(), values);
            values.putIfAbsent(EXTENDS, "day");
            return style.completed();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            if (e instanceof MapRefusal refusal) {
                throw refusal;
            }
            throw new MapRefusal("map.style-text", Map.of("file", file));
        } catch (IOException e) {
            throw new MapRefusal("map.style-file", Map.of("file", file));
        }
    }

    private StyleFile completed() {
        String base = values.getProperty(EXTENDS);
        if (base == null) {
            return this;
        }
        if (!SHIPPED.contains(base.trim())) {
            throw refusal("map.style-choice", EXTENDS, "choices", new TreeSet<>(SHIPPED));
        }
        StyleFile under = shipped(base.trim());
        Properties all = new Properties();
        all.putAll(under.values);
        all.putAll(values);
        all.remove(EXTENDS);
        return new StyleFile(name, all);
    }

    Set<String> keys() {
        return values.stringPropertyNames();
    }

    /** @throws MapRefusal when a key is not among those known */
    void requireOnly(Set<String> known) {
        for (String key : new TreeSet<>(keys())) {
            if (!known.contains(key)) {
                throw refusal("map.style-unknown", key, "file", name);
            }
        }
    }

    private MapRefusal refusal(String rule, String key, String more, Object what) {
        Map<String, Object> said = new HashMap<>(Map.of("file", name, "key", key));
        String value = values.getProperty(key);
        said.put("value", value == null ? "" : value.trim());
        said.put(more, what);
        return new MapRefusal(rule, said);
    }

    @Nullable String find(String key) {
        String value = values.getProperty(key);
        return value == null || value.isBlank() ? null : value.trim();
    }

    String text(String key) {
        String value = find(key);
        if (value == null) {
            throw refusal("map.style-missing", key, "file", name);
        }
        return value;
    }

    /** {@code #rrggbb} or {@code #rrggbbaa}, the last from clear (00) to solid (ff). */
    Color colour(String key) {
        return colour(key, text(key));
    }

    @Nullable Color findColour(String key) {
        String value = find(key);
        return value == null ? null : colour(key, value);
    }

    Color[] colours(String key, int count) {
        String[] parts = text(key).split("\\s+");
        if (parts.length != count) {
            throw refusal("map.style-count", key, "count", count);
        }
        Color[] colours = new Color[count];
        for (int i = 0; i < count; i++) {
            colours[i] = colour(key, parts[i]);
        }
        return colours;
    }

    private Color colour(String key, String text) {
        if (!text.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
            throw refusal("map.style-colour", key, "file", name);
        }
        long bits = Long.parseLong(text.substring(1), 16);
        return text.length() > 7
                ? new Color((int) (bits >> 24 & 255), (int) (bits >> 16 & 255), (int) (bits >> 8 & 255), (int) (bits & 255))
                : new Color((int) bits);
    }

    double number(String key, double otherwise, double least, double most) {
        String value = find(key);
        return value == null ? otherwise : number(key, value, least, most);
    }

    private double number(String key, String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of bounds is
        }
        throw new MapRefusal("map.style-number", Map.of("file", name, "key", key, "value", text, "least", least, "most", most));
    }

    boolean truth(String key) {
        return choice(key, "false", Set.of("true", "false")).equals("true");
    }

    String choice(String key, String otherwise, Set<String> choices) {
        String value = find(key);
        String chosen = value == null ? otherwise : value.toLowerCase(Locale.ROOT);
        if (!choices.contains(chosen)) {
            throw refusal("map.style-choice", key, "choices", new TreeSet<>(choices));
        }
        return chosen;
    }

    /** Pairs of stroke and gap in pixels. */
    float[] dash(String key) {
        String value = find(key);
        if (value == null || value.equals("none")) {
            return new float[0];
        }
        String[] parts = value.split("\\s+");
        if (parts.length % 2 != 0) {
            throw refusal("map.style-dash", key, "file", name);
        }
        float[] dash = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            dash[i] = (float) number(key, parts[i], 0.1, 1000);
        }
        return dash;
    }

    /** One size, or stops {@code zoom:size} with rising zooms. */
    ZoomCurve curve(String key, @Nullable String otherwise, double most) {
        String value = find(key);
        String text = value != null ? value : otherwise != null ? otherwise : text(key);
        double before = -1;
        Set<String> stops = new HashSet<>();
        for (String stop : text.split("\\s+")) {
            int colon = stop.indexOf(':');
            double zoom = colon < 0 ? 0 : number(key, stop.substring(0, colon), 0, 30);
            number(key, stop.substring(colon + 1), 0, most);
            if (zoom <= before || colon < 0 && !stops.isEmpty()) {
                throw refusal("map.style-stops", key, "file", name);
            }
            stops.add(stop);
            before = zoom;
        }
        return ZoomCurve.parse(text);
    }
}
