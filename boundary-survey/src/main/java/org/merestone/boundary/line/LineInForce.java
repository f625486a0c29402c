package org.merestone.boundary.line;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.division.DivisionLevel;

/**
 * A line as it counts on a day, with all that is needed to derive areas from it and to show it.
 *
 * @param versionId   row of the version
 * @param left        side A, left of every part of the geometry
 * @param right       side B; null outside the register
 * @param geometry    EPSG:4490, longitude first
 * @param lengthM     on the ellipsoid, metres
 * @param validFrom   first day of this course
 * @param validTo     the day it ended; null while it stands
 * @param fingerprint of this course
 */
public record LineInForce(
        UUID id,
        UUID versionId,
        String code,
        String name,
        DivisionLevel level,
        LineKind kind,
        Side left,
        @Nullable Side right,
        MultiLineString geometry,
        LegalStatus legalStatus,
        Classification classification,
        double lengthM,
        @Nullable String approvalDocument,
        @Nullable LocalDate approvedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String fingerprint,
        boolean demonstration) {

    /** Whether this course counted on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** A division beside the line, under the code and name that it bore on the day asked for. */
    public record Side(UUID id, String code, String name) {}
}
