package org.merestone.gazetteer.place;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * A place (地理实体) with all forms of its name that are on record today.
 *
 * @param placeCode   20 digits of the national database, or empty; changes with class and division, so never an identity
 * @param geometry    longitude/latitude, EPSG:4490
 * @param divisionIds the divisions it lies in
 * @param names       the standard name in force first
 */
public record Place(UUID id, String placeCode, PlaceClass placeClass, String className, StatutoryKind statutoryKind,
                    Geometry geometry, Point labelPoint, PlaceStatus status, Secrecy secrecy, String description,
                    boolean demonstration, long rowVersion, List<UUID> divisionIds, List<NameOnRecord> names) {

    public Place {
        divisionIds = List.copyOf(divisionIds);
        names = List.copyOf(names);
    }
}
