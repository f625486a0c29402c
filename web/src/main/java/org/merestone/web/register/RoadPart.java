package org.merestone.web.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The lines of the public roads and streets that are there (道路、街巷), by the id of the place whose name they bear. */
public final class RoadPart {

    static final RoadPart EMPTY = new RoadPart(Map.of());

    private final Map<UUID, Geometry> lines;

    RoadPart(Map<UUID, Geometry> lines) {
        this.lines = Map.copyOf(lines);
    }

    /**
     * These roads with some places as they are now.
     *
     * @param now the lines of those among the places that have one
     */
    RoadPart with(Set<UUID> places, Map<UUID, Geometry> now) {
        if (now.isEmpty() && places.stream().noneMatch(lines::containsKey)) {
            return this;
        }
        Map<UUID, Geometry> changed = new HashMap<>(lines);
        changed.keySet().removeAll(places);
        changed.putAll(now);
        return new RoadPart(changed);
    }

    /** Where a road runs, EPSG:4490 degrees; null for a place that is no road, or of which only a point is known. */
    public @Nullable Geometry line(UUID placeId) {
        return lines.get(placeId);
    }
}
