package org.merestone.boundary.agreement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A sheet of the map annexed to an agreement (协议书附图).
 *
 * @param number from 1, along the line
 * @param scale  denominator
 * @param frame  what it shows, EPSG:4490, longitude first
 * @param sha256 of the file of the sheet; null until it is attached
 */
public record MapSheet(int number, int scale, Envelope frame, @Nullable String sha256) {

    String entry() {
        return String.format(Locale.ROOT, "sheet %d 1:%d %.8f %.8f %.8f %.8f %s", number, scale, frame.getMinX(), frame.getMinY(),
                frame.getMaxX(),
                frame.getMaxY(), sha256);
    }
}
