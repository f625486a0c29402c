package org.merestone.web.open;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.Painter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The looks that the map comes in: {@code base}, which a file {@code map-style.properties} in the data folder may change, and
 * {@code contrast}. A wrong file stops the start with a sentence.
 */
@Component
class MapLook {

    static final String FILE = "map-style.properties";

    private final Painter base;
    private final Painter contrast = Painter.contrast();

    MapLook(@Value("${merestone.data}") Path data) {
        Path file = data.resolve(FILE);
        base = Files.exists(file) ? Painter.styled(file) : Painter.standard();
    }

    Painter base() {
        return base;
    }

    /** The painter of a set of tiles, or null if there is no such set. */
    @Nullable Painter of(String set) {
        return switch (set) {
            case "base" -> base;
            case "contrast" -> contrast;
            default -> null;
        };
    }
}
