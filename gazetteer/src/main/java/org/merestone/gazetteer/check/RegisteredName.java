package org.merestone.gazetteer.check;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * One name form in the register, as the check compares it.
 *
 * @param parts        the name taken apart
 * @param syllables    toned syllables, lower case, parted by spaces
 * @param inUse        false where the place is cancelled or historical
 * @param divisionCode code of the lowest division that the place lies in
 * @param geometry     longitude/latitude, EPSG:4490; null where only the point is known
 * @param lon          longitude of the label point, degrees
 * @param lat          latitude of the label point, degrees
 */
public record RegisteredName(UUID placeId, NameParts parts, NameKind kind, PlaceClass placeClass,
                             StatutoryKind statutoryKind, boolean inUse, String syllables, String divisionCode,
                             @Nullable Geometry geometry, double lon, double lat) {

    private static final GeometryFactory POINTS = new GeometryFactory();

    public String text() {
        return parts.whole();
    }

    /** What lies in a scope or not: the geometry, else the label point. */
    Geometry extent() {
        return geometry != null ? geometry : POINTS.createPoint(new Coordinate(lon, lat));
    }

    /** As if somebody proposed it anew. */
    ProposedName asProposed() {
        return new ProposedName(text(), parts, syllables.isEmpty() ? List.of() : List.of(syllables.split(" ")), placeClass, statutoryKind,
                divisionCode, extent(), placeId);
    }

    NameKeys keys() {
        return NameKeys.of(text(), parts, syllables.isEmpty() ? List.of() : List.of(syllables.split(" ")));
    }
}
