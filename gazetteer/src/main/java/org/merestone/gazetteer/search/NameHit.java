package org.merestone.gazetteer.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;

/**
 * A place that matched, by the form of its name that matched best.
 *
 * @param id           id of the place
 * @param name         the form that matched
 * @param romanization spelling of that form with tone marks
 * @param kind         what form it is
 * @param currentName  the name in force; equals {@code name} for the standard name
 * @param classCode    five digits
 * @param path         names of the divisions it lies in, the highest first
 * @param lon          longitude, degrees, EPSG:4490
 * @param lat          latitude, degrees
 * @param validFrom    the first day of that form; null where it is not known
 * @param validTo      the day it ended; null while it stands
 * @param matched      why
 * @param matchedText  the part of {@code name} that matched, to be highlighted
 */
public record NameHit(UUID id, String name, String romanization, NameKind kind, String currentName, String classCode,
                      String className, List<String> path, double lon, double lat, @Nullable LocalDate validFrom,
                      @Nullable LocalDate validTo, Match matched, String matchedText) {

    static NameHit of(PublishedName name, Match matched, String matchedText) {
        return new NameHit(name.placeId(), name.text(), name.romanToned(), name.kind(), name.standardText(),
                name.placeClass().code(), name.className(), name.divisionPath(), name.lon(), name.lat(),
                name.validFrom(), name.validTo(), matched, matchedText);
    }
}
