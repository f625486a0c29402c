package org.merestone.boundary.marker;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.line.Classification;

/**
 * A marker as it stands on a day, for the published register.
 *
 * @param lineName       name of its line
 * @param type           the type code: Q, or the letter of one of several stones
 * @param classification of its line: a marker is no more public than the line it marks
 * @param point          EPSG:4490, longitude first
 * @param heightM        metres, where known
 * @param since          the first day of this position
 */
public record MarkerInForce(
        UUID id,
        UUID lineId,
        String lineName,
        int serial,
        String code,
        String type,
        String engravedText,
        String shape,
        MarkerKind kind,
        String lifeStatus,
        Classification classification,
        Point point,
        @Nullable Double heightM,
        LocalDate since,
        boolean demonstration) {

    /** As maps write it beside the marker: the number on the line, with the stone's letter where several share it; at a junction its name. */
    public String number() {
        boolean named = kind == MarkerKind.TRIPOINT && !engravedText.isEmpty();
        return named ? engravedText : "%03d%s".formatted(serial, type.equals(MarkerCode.SINGLE) ? "" : type);
    }
}
