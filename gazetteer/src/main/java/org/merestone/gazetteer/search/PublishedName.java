package org.merestone.gazetteer.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * One form of the name of a public place, as the published register holds it.
 *
 * @param text         this form
 * @param standardText the name in force of the place
 * @param romanToned   spelling of this form with tone marks
 * @param romanPlain   and without
 * @param syllables    toned syllables of this form, lower case
 * @param initials     first letters of the syllables
 * @param className    what the class is called
 * @param statutory    the kind of place by 条例 §3
 * @param standing     whether the place is there
 * @param divisionCode code of the lowest division that the place lies in
 * @param divisionPath names of the divisions, the highest first, ending with that of {@code divisionCode}
 * @param lon          longitude of the label point, degrees, EPSG:4490
 * @param lat          latitude, degrees
 * @param validFrom    the first day of this form; null where it is not known
 * @param validTo      the day it ended; null while it stands
 */
public record PublishedName(UUID placeId, String text, NameKind kind, String standardText, String romanToned,
                            String romanPlain, List<String> syllables, String initials, PlaceClass placeClass,
                            String className, StatutoryKind statutory, Standing standing, String divisionCode, List<String> divisionPath,
                            double lon, double lat, @Nullable LocalDate validFrom,
                            @Nullable LocalDate validTo) {

    public PublishedName {
        syllables = List.copyOf(syllables);
        divisionPath = List.copyOf(divisionPath);
    }
}
