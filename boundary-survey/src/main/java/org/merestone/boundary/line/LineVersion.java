package org.merestone.boundary.line;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;

/**
 * One course of a boundary line and the time it counts.
 *
 * @param geometry   EPSG:4490, longitude first; side A on the left of every part
 * @param lengthM    on the ellipsoid, metres
 * @param accuracyM  plane mean square error, metres, where it is known
 * @param fingerprint what the sides sign, see {@link Fingerprint}
 * @param authorId   who made the draft; null for an import
 * @param validFrom  first day in force; null for a draft
 * @param validTo    the day it ceased; null while it stands
 * @param rowVersion moves with every edit, confirmation and decision
 */
public record LineVersion(
        UUID id,
        UUID lineId,
        int versionNo,
        Stage stage,
        LegalStatus legalStatus,
        Classification classification,
        MultiLineString geometry,
        double lengthM,
        @Nullable Double accuracyM,
        String fingerprint,
        String source,
        @Nullable UUID authorId,
        @Nullable String approvalDocument,
        @Nullable LocalDate approvedOn,
        @Nullable UUID approvedBy,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        OffsetDateTime recordedAt,
        @Nullable OffsetDateTime supersededAt,
        long rowVersion) {

    /** Whether this is what stands now, without an end in sight. */
    public boolean stands() {
        return stage == Stage.IN_FORCE && validTo == null && supersededAt == null;
    }
}
