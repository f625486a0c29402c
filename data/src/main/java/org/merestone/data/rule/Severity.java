package org.merestone.data.rule;

/** How much a finding weighs: BLOCK stops at once, ERROR must be mended before the gate, WARN wants a reason, INFO only tells. */
public enum Severity { BLOCK, ERROR, WARN, INFO;

    /** Whether nothing may pass a gate while this stands. */
    public boolean stops() {
        return this == BLOCK || this == ERROR;
    }
}
