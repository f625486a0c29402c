package org.merestone.boundary.marker;

import java.util.UUID;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Where something stands, in canonical coordinates and in the numbers it was entered in.
 *
 * @param point      EPSG:4490, longitude first
 * @param rawText    the surveyor's own line, as entered
 * @param xNorth     X, northing, metres, in {@code crsEpsg}; null where degrees were entered
 * @param yEast      Y, easting, metres, with a zone prefix if it was entered with one
 * @param crsEpsg    system of X and Y or of the degrees entered; null where none was stated
 * @param heightM    metres
 * @param heightDatum null where the file does not say
 * @param method     GNSS_RTK, or AS_ENTERED for a position typed in
 * @param accuracyM  plane, metres
 * @param batchId    the survey file that it came in; null where it was typed in
 */
public record SurveyedPosition(
        Point point,
        String rawText,
        @Nullable Double xNorth,
        @Nullable Double yEast,
        @Nullable Integer crsEpsg,
        @Nullable Double heightM,
        @Nullable String heightDatum,
        String method,
        @Nullable Double accuracyM,
        @Nullable UUID batchId,
        @Nullable LocalDate surveyedOn) {}
