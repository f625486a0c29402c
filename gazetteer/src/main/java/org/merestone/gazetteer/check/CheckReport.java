package org.merestone.gazetteer.check;

import java.util.Comparator;
import java.util.List;

/**
 * The result of checking one name.
 *
 * @param edition  edition of the rules that were applied
 * @param scope    where the name had to be the only one
 * @param findings the gravest first
 */
public record CheckReport(String edition, LegalScope scope, List<NameFinding> findings) {

    public CheckReport {
        findings = findings.stream().sorted(Comparator.comparing(NameFinding::severity)).toList();
    }

    /** Whether something must be mended before the name can be decided on. */
    public boolean stops() {
        return findings.stream().anyMatch(finding -> finding.severity().stops());
    }
}
