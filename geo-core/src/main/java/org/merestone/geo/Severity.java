package org.merestone.geo;

/** How much a finding weighs, gravest first. */
public enum Severity {
    /** Stops at once: what was found cannot be taken in. */
    BLOCK,
    /** Must be mended before the next gate. */
    ERROR,
    /** Wants a look and a reason; a person may go on. */
    WARN,
    /** Only tells. */
    INFO;

    /** Whether nothing may pass a gate while this stands. */
    public boolean stops() {
        return this == BLOCK || this == ERROR;
    }
}
