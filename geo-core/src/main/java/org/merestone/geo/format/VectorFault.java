package org.merestone.geo.format;

import static org.merestone.geo.Severity.BLOCK;
import static org.merestone.geo.Severity.ERROR;
import static org.merestone.geo.Severity.INFO;
import static org.merestone.geo.Severity.WARN;

import org.merestone.geo.Severity;

/** What there can be to say about a file of features; each has a sentence in the bundle beside this type. */
public enum VectorFault {
    EMPTY_FILE(BLOCK), NOT_RECOGNISED(BLOCK), DWG(BLOCK), BINARY_DXF(BLOCK), NO_FEATURES(BLOCK),
    TOO_LARGE(BLOCK), TOO_MANY_FEATURES(BLOCK), TOO_MANY_POSITIONS(BLOCK), TOO_MANY_VALUES(BLOCK), TOO_DEEP(BLOCK), TOO_LONG_TEXT(BLOCK),
    ARCHIVE_DAMAGED(BLOCK), ARCHIVE_TOO_LARGE(BLOCK), ARCHIVE_TOO_TIGHT(BLOCK), ARCHIVE_TOO_MANY(BLOCK), ARCHIVE_NESTED(BLOCK),
    ARCHIVE_NOTHING(BLOCK),
    /** The structure is broken; what is meant is named. */
    DAMAGED(BLOCK), CUT_OFF(BLOCK), HEADER_LIES(BLOCK),
    SHP_MISSING(BLOCK), DBF_MISSING(WARN), COUNTS_DIFFER(BLOCK),
    SYSTEM_UNSTATED(BLOCK), SYSTEM_UNKNOWN(BLOCK), SYSTEM_NEEDS_CERTIFICATE(BLOCK), SYSTEM_DISAGREES(BLOCK), AXES_SWAPPED(BLOCK),
    /** Lines or areas in more than one layer: taken together, or asked about where a network is to be made of them. */
    SEVERAL_LAYERS(WARN), WHICH_LAYER(BLOCK), NO_SUCH_LAYER(BLOCK),
    MENDED(INFO), SYSTEM_OVERRULED(WARN), HEIGHTS_ELLIPSOIDAL(INFO),
    OUTSIDE_SYSTEM(ERROR), GEOMETRY_DAMAGED(ERROR), GEOMETRY_KIND(ERROR), RING_NOT_CLOSED(ERROR), RING_TOO_SHORT(ERROR), NO_GEOMETRY(WARN),
    TEXT_GUESSED(WARN), TEXT_IS_UTF8(INFO), TEXT_UNREADABLE(BLOCK), TEXT_CUT(WARN),
    VALUE_UNREADABLE(WARN), FIELD_NOT_READ(WARN), NOT_READ(WARN), VIEW_NOT_READ(WARN), LINK_NOT_FOLLOWED(WARN), ARCS_STROKED(INFO),
    COLUMNS_MISSING(BLOCK), ROW_LENGTH(ERROR),
    /** Only where areas of divisions are wanted. */
    VALUE_MISSING(ERROR), NOT_AN_AREA(ERROR),
    MORE_FINDINGS(INFO);

    private final Severity severity;

    VectorFault(Severity severity) {
        this.severity = severity;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }
}
