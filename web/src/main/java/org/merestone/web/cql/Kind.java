package org.merestone.web.cql;

/** What a value is, and its Java type. */
public enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Double}. */
    NUMBER,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link org.locationtech.jts.geom.Geometry} in EPSG:4490, longitude first. */
    GEOMETRY
}
