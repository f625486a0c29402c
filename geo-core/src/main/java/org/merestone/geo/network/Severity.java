package org.merestone.geo.network;

/** How much a finding weighs: BLOCK and ERROR are to be mended, WARN may be waived with a reason. */
public enum Severity {
    BLOCK, ERROR, WARN
}
