package org.merestone.geo.survey;

/** How much a finding weighs, gravest first. */
public enum Severity {
    /** The file cannot be taken in as it is. */
    BLOCK,
    /** Something must be mended before the file is taken in. */
    ERROR,
    /** Worth a look; a person may go on. */
    WARN,
    /** For information. */
    INFO;

    /** Whether a finding of this severity keeps a file out. */
    public boolean refuses() {
        return this == BLOCK || this == ERROR;
    }
}
