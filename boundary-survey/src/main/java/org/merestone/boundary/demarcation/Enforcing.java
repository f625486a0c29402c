package org.merestone.boundary.demarcation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.data.ledger.Receipt;
import org.springframework.stereotype.Component;

/** Puts a draft in the place of the course that stands. Callers hold the locks and the ledger's turn, and have seen to every key. */
@Component
class Enforcing {

    private final BoundaryLines lines;
    private final Markers markers;
    private final Tasks tasks;
    private final Ledger ledger;

    Enforcing(BoundaryLines lines, Markers markers, Tasks tasks, Ledger ledger) {
        this.lines = lines;
        this.markers = markers;
        this.tasks = tasks;
        this.ledger = ledger;
    }

    /** A draft that is to be law, locked. */
    record Ready(LineTask task, LineVersion draft, BoundaryLine line, Sides sides) {}

    /** From the day of the approval the draft is law, its markers are in use, and the task is over. */
    Receipt enforce(Actor officer, Ready by, Approval approval) {
        BoundaryLine line = by.line();
        UUID draftId = by.draft().id();
        replaceStanding(line, approval.approvedOn());
        lines.enforce(draftId, new BoundaryLines.Enforcement(approval.documentNo().strip(), approval.approvedOn(),
                approval.classification(), officer.requireAccount()));
        markers.putInUse(line.id(), draftId, approval.approvedOn());
        tasks.approved(by.task().id());
        return ledger.enter(officer, Act.of("line.approve", "line", line.id())
                        .with("draft=" + draftId + " document=" + approval.documentNo().strip() + " on=" + approval.approvedOn()
                                + " classification=" + approval.classification() + " fingerprint=" + by.draft().fingerprint()),
                Change.replace(Change.Part.LINES, "line", line.id()), Change.replace(Change.Part.MARKERS, "line", line.id()),
                Change.replace(Change.Part.DIVISIONS, "division", by.sides().a().id()),
                Change.replace(Change.Part.DIVISIONS, "division", by.sides().b().id()));
    }

    /**
     * Nothing that was law is overwritten: the old course gets its end. One that was nobody's law gives way wholly to an older document.
     */
    private void replaceStanding(BoundaryLine line, LocalDate from) {
        lines.standing(line.id()).ifPresent(old -> {
            LocalDate since = Objects.requireNonNull(old.validFrom());
            if (from.isAfter(since) || from.equals(since) && old.legalStatus() == LegalStatus.HABITUAL) {
                lines.end(old.id(), from);
            } else if (old.legalStatus() == LegalStatus.HABITUAL) {
                lines.supersede(old.id());
            } else {
                throw new Refusal.NotAllowed("keys.approvedBeforeStanding", from, since);
            }
        });
    }
}
