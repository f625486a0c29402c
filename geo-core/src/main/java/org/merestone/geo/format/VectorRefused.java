package org.merestone.geo.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file of features is refused, whole, where nothing but all of it is of use. The findings say why, and what to do. */
public final class VectorRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<VectorFinding> findings;

    VectorRefused(List<VectorFinding> findings) {
        super(findings.stream().map(finding -> finding.message(Locale.ENGLISH)).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    /** What stops, gravest first. */
    public List<VectorFinding> findings() {
        return findings;
    }
}
