package org.merestone.boundary.line;

import java.util.List;
import java.util.Map;
import org.merestone.geo.Severity;

/**
 * What came of an import.
 *
 * @param stored   whether it is in the register; if not, the findings that stop it say why, and nothing was written
 * @param features areas read
 * @param edges    shared borders between nodes, each stored once as a part of its line
 * @param findings with their place, the worst first; of each kind the first thousand
 * @param counts   how many of each kind there are, by its name
 */
public record ImportReport(boolean stored, long features, int divisions, int lines, int edges, int nodes,
        List<ImportFinding> findings, Map<String, Integer> counts) {

    public ImportReport {
        findings = findings.stream().sorted(java.util.Comparator.comparing(ImportFinding::severity)).toList();
        counts = Map.copyOf(counts);
    }

    /** Whether a finding stops the import. */
    static boolean stops(List<ImportFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }
}
