package org.merestone.geo.format;

import java.util.List;
import java.util.Optional;

/**
 * What came out of a file of features. It is taken in whole or not at all: only an {@link #acceptable} reading may be used.
 *
 * @param format   what the file is, or empty where that could not be told
 * @param layers   in the file's order, also of a refused file as far as it could be read
 * @param findings gravest first
 */
public record VectorReading(Optional<Format> format, List<Layer> layers, List<VectorFinding> findings) {

    /** Copies the lists. */
    public VectorReading {
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
    }

    /** Whether the file may be taken in: no finding that blocks, no error. */
    public boolean acceptable() {
        return findings.stream().noneMatch(finding -> finding.severity().stops());
    }

    /** Features of all layers. */
    public long featureCount() {
        return layers.stream().mapToLong(layer -> layer.features().size()).sum();
    }
}
