package org.merestone.geo.network;

import java.util.List;
import java.util.function.Supplier;

/** An edit cannot be begun; never leaves the package. */
final class EditRefused extends RuntimeException {

    private final transient List<Finding> findings;

    private EditRefused(List<Finding> findings) {
        super(findings.toString(), null, false, false);
        this.findings = findings;
    }

    List<Finding> findings() {
        return findings;
    }

    static void unlessEmpty(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new EditRefused(findings);
        }
    }

    static void when(boolean refused, Finding finding) {
        when(refused, () -> finding);
    }

    static void when(boolean refused, Supplier<Finding> finding) {
        if (refused) {
            throw new EditRefused(List.of(finding.get()));
        }
    }
}
