package org.merestone.geo.network;

import java.util.List;

/**
 * A way to bring a network of townships and the network of their counties to agree: an edit of each, of which one may be
 * {@link Edit.AsBuilt}.
 *
 * @param units codes that the sentence names
 */
public record LevelFix(Fix.Kind kind, Edit counties, Edit townships, List<String> units) implements Remedy {

    public LevelFix {
        units = List.copyOf(units);
    }
}
