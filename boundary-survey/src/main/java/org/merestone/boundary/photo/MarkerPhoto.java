package org.merestone.boundary.photo;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.LonLat;

/**
 * A photograph of a marker.
 *
 * @param sha256       of the file as the camera made it, in the store of documents
 * @param thumbnail    SHA-256 of the small upright picture, in the same store
 * @param takenAt      by the camera's clock; null where it says nothing
 * @param at           where the camera stood, EPSG:4490; null where it did not know
 * @param otherMarkers codes of other markers in use that claim the same file
 */
public record MarkerPhoto(UUID id, UUID markerId, String sha256, String thumbnail, String fileName, Subject subject,
        @Nullable LocalDateTime takenAt, @Nullable LonLat at, int widthPx, int heightPx, OffsetDateTime addedAt, String otherMarkers) {

    /** What it shows: 近景, 远景, 桩面, 方位物. */
    public enum Subject { NEAR, FAR, FACE, OBJECT }
}
