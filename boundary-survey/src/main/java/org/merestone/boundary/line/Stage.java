package org.merestone.boundary.line;

/** How far a version of a line has come. */
public enum Stage {
    /** Being made; nobody outside the two sides and their county sees it. */
    DRAFT,
    /** It counts, within its legal time. */
    IN_FORCE,
    /** Given up before it ever counted. */
    WITHDRAWN
}
