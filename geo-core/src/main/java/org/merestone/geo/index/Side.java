package org.merestone.geo.index;

/** Where a place lies beside a line, looking the way its vertices go. */
public enum Side {
    LEFT,
    RIGHT,
    /** On the line, or straight before its beginning or behind its end. */
    ON
}
