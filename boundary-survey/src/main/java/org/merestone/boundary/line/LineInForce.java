package org.merestone.boundary.line;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;
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
 * @param unsettled   what of the course the agreement left out that made it law (未定地段); empty where that is nothing
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
        MultiLineString unsettled,
        boolean demonstration) {

    /** Degrees, less than a millimetre. */
    private static final double SAME = 1e-9;

    /** A course of which nothing was left out. */
    public LineInForce(UUID id, UUID versionId, String code, String name, DivisionLevel level, LineKind kind, Side left,
            @Nullable Side right, MultiLineString geometry, LegalStatus legalStatus, Classification classification, double lengthM,
            @Nullable String approvalDocument, @Nullable LocalDate approvedOn, LocalDate validFrom, @Nullable LocalDate validTo,
            String fingerprint, boolean demonstration) {
        this(id, versionId, code, name, level, kind, left, right, geometry, legalStatus, classification, lengthM, approvalDocument,
                approvedOn, validFrom, validTo, fingerprint, Geometries.FACTORY.createMultiLineString(), demonstration);
    }

    /** The same with stretches of its course that its agreement left out. */
    public LineInForce leftOut(MultiLineString stretches) {
        return new LineInForce(id, versionId, code, name, level, kind, left, right, geometry, legalStatus, classification, lengthM,
                approvalDocument, approvedOn, validFrom, validTo, fingerprint, stretches, demonstration);
    }

    /** What a line is in law where it comes nearest to a place: unsettled on a stretch that was left out. */
    public LegalStatus statusNear(double lon, double lat) {
        Point place = Geometries.FACTORY.createPoint(new Coordinate(lon, lat));
        boolean within = !unsettled.isEmpty() && unsettled.distance(place) <= geometry.distance(place) + SAME;
        return within ? LegalStatus.UNSETTLED : legalStatus;
    }

    /** Metres on the ellipsoid that are not settled. */
    public double unsettledM() {
        return Ellipsoid2000.length(unsettled);
    }

    /** Whether this course counted on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** A division beside the line, under the code and name that it bore on the day asked for. */
    public record Side(UUID id, String code, String name) {}
}
