package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * What a place was until it changed.
 *
 * @param number    from 1, the oldest
 * @param placeCode 20 digits, or empty
 * @param geometry  longitude/latitude, EPSG:4490
 * @param validTo   the day of the change
 * @param document  number of the document that changed it, or empty
 * @param changedBy username
 */
public record PastPlace(int number, String placeCode, PlaceClass placeClass, StatutoryKind statutoryKind, Geometry geometry,
                        PlaceStatus status, Secrecy secrecy, Protection protection, String description, LocalDate validTo,
                        String reason, String document, String changedBy, OffsetDateTime recordedAt) {}
