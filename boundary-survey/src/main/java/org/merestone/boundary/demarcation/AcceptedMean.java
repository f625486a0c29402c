package org.merestone.boundary.demarcation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.LonLat;

/**
 * The mean of two sessions that was accepted for a point (时段平均值).
 *
 * @param mean    EPSG:4490
 * @param northM  second session less the first, metres north on the ellipsoid
 * @param eastM   the same east
 * @param heightM the same of the height; null where the two heights cannot be compared
 */
public record AcceptedMean(UUID firstBatch, UUID secondBatch, String pointName, LonLat mean, double northM, double eastM,
        @Nullable Double heightM, String acceptedByName, OffsetDateTime acceptedAt) {
}
