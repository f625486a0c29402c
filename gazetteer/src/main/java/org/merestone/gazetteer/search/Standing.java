package org.merestone.gazetteer.search;

import java.util.Locale;
import java.util.Optional;

/** Whether a place is there (现今, 历史, 拟名): what the public may ask for. A place that is planned has an approved name all the same. */
public enum Standing {
    PRESENT, HISTORICAL, PLANNED;

    /** Reads {@code present}, {@code historical} or {@code planned}. */
    public static Optional<Standing> of(String text) {
        for (Standing standing : values()) {
            if (standing.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
