package org.merestone.gazetteer.place;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * A place (地理实体) with all forms of its name that are on record today.
 *
 * @param placeCode   20 digits of the national database, or empty; changes with class and division, so never an identity
 * @param geometry    longitude/latitude, EPSG:4490
 * @param divisionIds the divisions it lies in
 * @param protection  how firmly its name is kept
 * @param origin      where the name comes from (来历), and {@code evolution} what became of it (历史沿革)
 * @param names       the standard name in force first
 */
public record Place(UUID id, String placeCode, PlaceClass placeClass, String className, StatutoryKind statutoryKind,
                    Geometry geometry, Point labelPoint, PlaceStatus status, Secrecy secrecy, Protection protection,
                    String description, String origin, String evolution, boolean demonstration, long rowVersion, List<UUID> divisionIds,
                    List<NameOnRecord> names) {

    public Place {
        divisionIds = List.copyOf(divisionIds);
        names = List.copyOf(names);
    }

    /** The standard name in force, else the last that was; a place has had one since it was entered. */
    public NameOnRecord standard() {
        return names.stream().filter(name -> name.kind() == NameKind.STANDARD)
                .reduce((a, b) -> a.validTo() == null ? a : b.validTo() == null || b.validTo().isAfter(a.validTo()) ? b : a)
                .orElseThrow(() -> new IllegalStateException("no standard name of " + id));
    }
}
