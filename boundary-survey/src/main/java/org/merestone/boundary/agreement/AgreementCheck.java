package org.merestone.boundary.agreement;

import java.util.ArrayList;
import java.util.List;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineFindings;
import org.merestone.boundary.demarcation.LineProgress;
import org.springframework.stereotype.Component;

/** What an agreement lacks before it can be signed: rules 62, 67 and 68. */
@Component
class AgreementCheck {

    private final LineProgress progress;
    private final LineFindings findings;
    private final OpenSections sections;

    AgreementCheck(LineProgress progress, LineFindings findings, OpenSections sections) {
        this.sections = sections;
        this.progress = progress;
        this.findings = findings;
    }

    /** Everything that stands against signing, in the order in which to mend it. */
    List<Shortcoming> of(AgreementStanding standing) {
        return of(standing, findings.of(standing.work()));
    }

    /** The same where the rules have been run already. */
    List<Shortcoming> of(AgreementStanding standing, List<LineFinding> told) {
        LineProgress.Work work = standing.work();
        List<Shortcoming> found = new ArrayList<>();
        sections.blocking(work.line().id()).forEach(section -> found.add(new Shortcoming.SectionOpen(section)));
        told.stream().filter(LineFinding::stops).forEach(finding -> found.add(new Shortcoming.OpenFinding(finding)));
        if (!work.isLaw()) {
            progress.unconfirmed(work).forEach(side -> found.add(new Shortcoming.Unconfirmed(side.name())));
        }
        List<Integer> missing = standing.sheets().stream().filter(sheet -> sheet.sha256() == null).map(MapSheet::number).toList();
        if (!missing.isEmpty()) {
            found.add(new Shortcoming.SheetsMissing(missing, standing.sheets().size()));
        }
        if (!SheetPlan.covers(standing.sheets(), work.version().geometry())) {
            found.add(new Shortcoming.LineNotShown());
        }
        return List.copyOf(found);
    }
}
