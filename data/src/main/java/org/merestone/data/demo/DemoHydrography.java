package org.merestone.data.demo;

import org.locationtech.jts.geom.Geometry;

/** An invented river (a line), lake or reservoir (an area). */
public record DemoHydrography(Kind kind, String name, Geometry geometry) {

    /** What water it is. */
    public enum Kind { RIVER, LAKE, RESERVOIR }
}
