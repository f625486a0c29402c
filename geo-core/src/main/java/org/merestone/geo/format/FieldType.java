package org.merestone.geo.format;

/** What the values of a field are, and the Java type that holds them. */
public enum FieldType {
    /** {@link String}. Division codes are text: 01 is not 1. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link Double}, finite. */
    REAL,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link java.time.LocalDate}. */
    DATE
}
