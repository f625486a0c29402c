package org.merestone.data.demo;

import org.locationtech.jts.geom.LineString;

/**
 * A stretch of a line that follows one thing (走向段).
 *
 * @param feature the river's name where it follows one, otherwise empty
 */
public record DemoSection(LineString geometry, Follows follows, String feature) {

    /** What a stretch follows. */
    public enum Follows { RIVER, RIDGE, FIELD }
}
