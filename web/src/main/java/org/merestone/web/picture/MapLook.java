package org.merestone.web.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.Painter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The looks that the map comes in: {@code base}, which a file {@code map-style.properties} in the data folder may change, and
 * {@code contrast}. A wrong file stops the start with a sentence.
 */
@Component
public class MapLook {

    /** The looks by their names, the usual one first. */
    public static final List<String> NAMES = List.of("base", "contrast");
    public static final String FILE = "map-style.properties";

    private final Painter base;
    private final Painter contrast = Painter.contrast();

    /** @param data the data folder */
    public MapLook(@Value("${merestone.data}") Path data) {
        Path file = data.resolve(FILE);
        base = Files.exists(file) ? Painter.styled(file) : Painter.standard();
    }

    public Painter base() {
        return base;
    }

    /** The painter of a set of tiles, or null if there is no such set. */
    public @Nullable Painter of(String set) {
        return switch (set) {
            case "base" -> base;
            case "contrast" -> contrast;
            default -> null;
        };
    }
}
