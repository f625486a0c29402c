package org.merestone.gazetteer.check;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * A name that somebody wants to give (拟名) to a place.
 *
 * @param text         as written in the application
 * @param parts        the name taken apart
 * @param syllables    toned syllables as confirmed by a person, lower case
 * @param divisionCode code of the division that the place lies in: 9 digits, or 6 where it crosses townships
 * @param geometry     longitude/latitude, EPSG:4490
 * @param ownPlaceId   the place that is renamed, whose own names are no conflict; null for a new place
 */
public record ProposedName(String text, NameParts parts, List<String> syllables, PlaceClass placeClass,
                           StatutoryKind statutoryKind, String divisionCode, Geometry geometry,
                           @Nullable UUID ownPlaceId) {

    public ProposedName {
        syllables = List.copyOf(syllables);
    }

    NameKeys keys() {
        return NameKeys.of(text, parts, syllables);
    }
}
