package org.merestone.geo.network;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that came by itself.
 *
 * @param course changed while the line is snapped and cut
 */
record LooseLine(@Nullable String left, @Nullable String right, List<Position> course) {

    boolean hasSides() {
        return left != null || right != null;
    }

    List<String> units() {
        return Stream.of(left, right).filter(Objects::nonNull).map(Object::toString).toList();
    }
}
