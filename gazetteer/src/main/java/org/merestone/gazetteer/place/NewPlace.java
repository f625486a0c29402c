package org.merestone.gazetteer.place;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * A place to be entered.
 *
 * @param geometry    longitude/latitude, EPSG:4490
 * @param divisionIds the divisions it lies in, at least one
 * @param placeCode   20 digits of the national database, or empty
 */
public record NewPlace(PlaceClass placeClass, StatutoryKind statutoryKind, Geometry geometry, List<UUID> divisionIds,
                       String placeCode, PlaceStatus status, Secrecy secrecy, String description, boolean demonstration) {

    public NewPlace {
        divisionIds = List.copyOf(divisionIds);
        if (divisionIds.isEmpty()) {
            throw new IllegalArgumentException("a place lies in a division");
        }
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("a place lies somewhere");
        }
    }
}
