package org.merestone.boundary.demarcation;

import org.jspecify.annotations.Nullable;

/**
 * A row of an instrument file, as the surveyor wrote it and where it lies.
 *
 * @param rowNo       line of the file, from 1
 * @param rawLine     the whole line
 * @param marker      whether a marker stands there, by code or name
 * @param xNorth      X, metres, as written; null for longitudes and latitudes
 * @param yEast       Y, metres, as written, with its zone prefix if it has one
 * @param crsEpsg     system of X and Y, or 4490
 * @param lonLat      longitude and latitude in EPSG:4490; null where the row cannot be placed
 * @param heightM     metres
 * @param heightDatum CHINA_1985, YELLOW_SEA_1956 or ELLIPSOID; null where the file does not say
 * @param hrmsM       horizontal root mean square, metres
 * @param vrmsM       vertical root mean square, metres
 * @param observedAt  in the zone of the controller's clock
 */
public record BatchPoint(
        int rowNo,
        String name,
        String featureCode,
        String rawLine,
        boolean marker,
        @Nullable Double xNorth,
        @Nullable Double yEast,
        @Nullable Integer crsEpsg,
        double @Nullable [] lonLat,
        @Nullable Double heightM,
        @Nullable String heightDatum,
        @Nullable String solution,
        @Nullable Double hrmsM,
        @Nullable Double vrmsM,
        @Nullable Double pdop,
        @Nullable Integer satellites,
        @Nullable String observedAt) {}
