package org.merestone.geo.network;

import java.util.List;
import org.merestone.geo.Sentence;

/**
 * A way to bring a network of townships and the network of their counties to agree: an edit of each, of which one may be
 * {@link Edit.AsBuilt}.
 *
 * @param units codes that the sentence names
 */
public record LevelFix(Fix.Kind kind, Edit counties, Edit townships, List<String> units) {

    public LevelFix {
        units = List.copyOf(units);
    }

    /** Stable text of what is done: {@code follow-county}. */
    public String id() {
        return kind.id();
    }

    /** What a button that applies this fix says. */
    public Sentence sentence() {
        return kind.sentence(units);
    }
}
