package org.merestone.boundary.claim;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;

/**
 * The course that one side claims (主张线); kept for good even where it was withdrawn.
 *
 * @param unitId      the side
 * @param course      EPSG:4490, longitude first
 * @param lengthM     on the ellipsoid, metres
 * @param basis       why the side claims it, in its own words
 * @param source      name of the file that it came in; empty where it was drawn here
 * @param withdrawnAt when the side took it back; null while it stands
 */
public record BoundaryClaim(UUID id, UUID lineId, UUID unitId, MultiLineString course, double lengthM, String basis, String source,
        String drawnByName, OffsetDateTime drawnAt, @Nullable OffsetDateTime withdrawnAt, List<Evidence> evidence) {

    public BoundaryClaim {
        evidence = List.copyOf(evidence);
    }

    /** Whether the side stands by it. */
    public boolean stands() {
        return withdrawnAt == null;
    }
}
