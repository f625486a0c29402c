package org.merestone.geo.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.merestone.geo.Severity;

/**
 * What came of building a network from polygons.
 *
 * @param network  the lines and nodes
 * @param faces    the areas derived back from them
 * @param findings what is wrong, at most so many of a kind as asked for
 * @param counts   how many findings of each kind there are, the unlisted ones counted; once a kind has more than are listed, a check
 *                 may stop looking for it
 */
public record NetworkBuild(Network network, Faces faces, List<Finding> findings, Map<FindingKind, Integer> counts) {

    public NetworkBuild {
        findings = List.copyOf(findings);
        EnumMap<FindingKind, Integer> copy = new EnumMap<>(FindingKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    /** Whether no finding blocks. */
    public boolean isUsable() {
        return counts.keySet().stream().noneMatch(kind -> kind.severity() == Severity.BLOCK);
    }
}
