package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.data.ledger.Receipt;
import org.merestone.geo.LegalTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two keys and a third hand: what two sides own, two sides confirm, and the county approves it with a document; only then is it law
 * (rules 62 to 66, 95, 96; Order 353, article 2). Every decision locks task and draft first and names what its maker saw; if that is no
 * longer so, it is refused as {@link Refusal.Stale} and nothing has changed.
 */
@Service
public class TwoKeys {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DOCUMENT = 100;

    private final BoundaryLines lines;
    private final CourseCheck course;
    private final LineFindings findings;
    private final Enforcing enforcing;
    private final Divisions divisions;
    private final Confirmations confirmations;
    private final DraftAuthors authors;
    private final Tasks tasks;
    private final JunctionMoves junctions;
    private final Ledger ledger;
    private final Clock clock;

    TwoKeys(BoundaryLines lines, CourseCheck course, LineFindings findings, Enforcing enforcing, Divisions divisions,
            Confirmations confirmations, DraftAuthors authors, Tasks tasks, JunctionMoves junctions, Ledger ledger, Clock clock) {
        this.lines = lines;
        this.course = course;
        this.findings = findings;
        this.enforcing = enforcing;
        this.divisions = divisions;
        this.confirmations = confirmations;
        this.authors = authors;
        this.tasks = tasks;
        this.junctions = junctions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Confirms a draft for the one side that the officer speaks for.
     *
     * @param fingerprintSeen of the draft that the officer looked at
     */
    @Transactional
    public Receipt confirm(Actor officer, UUID draftId, String fingerprintSeen) {
        Roles.require(officer, Role.BOUNDARY_OFFICER, "keys.officersConfirm");
        LineTask task = tasks.lockOfDraft(draftId);
        LineVersion draft = lines.lockDraft(draftId);
        BoundaryLine line = lines.require(draft.lineId());
        Division side = sideOf(officer, line);
        UUID account = officer.requireAccount();
        if (authors.includes(draftId, account)) {
            throw new Refusal.NotYours("keys.authorConfirms");
        }
        requireUnedited(draft, fingerprintSeen);
        for (Confirmation standing : confirmations.standing(draftId, draft.fingerprint())) {
            if (standing.unitId().equals(side.id())) {
                throw new Refusal.NotAllowed("keys.confirmedAlready", side.name(), standing.byName());
            }
            if (standing.confirmedBy().equals(account)) {
                throw new Refusal.NotYours("keys.otherSide", side.name());
            }
        }
        requireFit(task, draft);
        confirmations.add(draftId, side.id(), draft.fingerprint(), account);
        lines.touch(draftId);
        tasks.touch(task.id());
        return ledger.enter(officer, Act.of("line.confirm", "line", line.id())
                .with("draft=" + draftId + " side=" + side.code() + " fingerprint=" + draft.fingerprint()));
    }

    /** Takes back the confirmation of the side that the officer speaks for. */
    @Transactional
    public Receipt withdraw(Actor officer, UUID draftId, String reason) {
        Roles.require(officer, Role.BOUNDARY_OFFICER, "keys.officersConfirm");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        LineTask task = tasks.lockOfDraft(draftId);
        LineVersion draft = lines.lockDraft(draftId);
        BoundaryLine line = lines.require(draft.lineId());
        Division side = sideOf(officer, line);
        Confirmation standing = confirmations.standing(draftId, draft.fingerprint()).stream()
                .filter(confirmation -> confirmation.unitId().equals(side.id())).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("keys.nothingToWithdraw", side.name()));
        confirmations.voidOne(standing.id(), reason);
        lines.touch(draftId);
        tasks.touch(task.id());
        return ledger.enter(officer, Act.of("line.withdraw-confirmation", "line", line.id()).because(reason)
                .with("draft=" + draftId + " side=" + side.code() + " fingerprint=" + draft.fingerprint()));
    }

    /** Makes a draft law that both sides have confirmed as it is; a line of a project becomes law by its agreement instead. */
    @Transactional
    public Receipt approve(Actor officer, UUID draftId, Approval approval) {
        for (LineVersion each : junctions.together(lines.requireVersion(draftId))) {
            LineTask task = tasks.ofDraft(each.id());
            if (each.id().equals(draftId) && tasks.needsAgreement(task)) {
                throw new Refusal.NotAllowed("keys.byAgreement");
            }
            requireNoAgreement(task);
            if (tasks.hasUnsettledSection(task.lineId())) {
                throw new Refusal.NotAllowed("keys.sectionUnsettled");
            }
        }
        return approveSigned(officer, draftId, approval);
    }

    /** Refuses a line that becomes law by its own agreement, and so not beside another. */
    public void requireNoAgreement(LineTask task) {
        if (tasks.needsAgreement(task)) {
            throw new Refusal.NotAllowed("keys.otherByAgreement", lines.require(task.lineId()).name());
        }
    }

    /** The tasks of the other lines whose drafts become law together with this one, because a junction moves with all of them. */
    public List<LineTask> together(UUID draftId) {
        return junctions.together(lines.requireVersion(draftId)).stream().filter(each -> !each.id().equals(draftId))
                .map(each -> tasks.ofDraft(each.id())).toList();
    }

    /**
     * Makes a draft law whose agreement has been signed and reported; whoever calls this has seen to that. Drafts that move a junction
     * become law together: each is confirmed by both of its sides, or none is law.
     */
    @Transactional
    public Receipt approveSigned(Actor officer, UUID draftId, Approval approval) {
        Roles.require(officer, Role.COUNTY_OFFICER, "keys.countyApproves");
        List<Enforcing.Ready> all = junctions.together(lines.requireVersion(draftId)).stream().map(each -> ready(officer, each.id()))
                .toList();
        Enforcing.Ready asked = all.stream().filter(each -> each.draft().id().equals(draftId)).findFirst().orElseThrow();
        if (asked.draft().rowVersion() != approval.rowVersionSeen()) {
            throw new Refusal.Stale("draft.moved");
        }
        requireUnedited(asked.draft(), approval.fingerprintSeen());
        requireDocument(approval);
        all.forEach(each -> requireOtherHands(officer, each));
        ledger.awaitTurn();
        Map<Coordinate, Coordinate> moves = new HashMap<>();
        all.forEach(each -> {
            requireFit(each.task(), each.draft());
            moves.putAll(junctions.of(each.draft()));
        });
        Map<UUID, Receipt> receipts = new HashMap<>();
        all.forEach(each -> receipts.put(each.draft().id(), enforcing.enforce(officer, each, approval)));
        junctions.settle(moves, all.stream().map(each -> each.draft().id()).toList());
        return receipts.get(draftId);
    }

    private Enforcing.Ready ready(Actor officer, UUID draftId) {
        LineTask task = tasks.lockOfDraft(draftId);
        LineVersion draft = lines.lockDraft(draftId);
        BoundaryLine line = lines.require(draft.lineId());
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(officer)) {
            throw new Refusal.NotYours("keys.notYourCounty", sides.a().name(), sides.b().name());
        }
        return new Enforcing.Ready(task, draft, line, sides);
    }

    private Division sideOf(Actor officer, BoundaryLine line) {
        Sides sides = Sides.of(line, divisions);
        return sides.spokenForBy(officer)
                .orElseThrow(() -> new Refusal.NotYours("keys.notYourSide", sides.a().name(), sides.b().name()));
    }

    private static void requireUnedited(LineVersion draft, String fingerprintSeen) {
        if (!draft.fingerprint().equals(fingerprintSeen)) {
            throw new Refusal.Stale("draft.edited");
        }
    }

    private void requireDocument(Approval approval) {
        String document = approval.documentNo().strip();
        if (document.isEmpty() || document.length() > LONGEST_DOCUMENT) {
            throw new Refusal.NotAllowed("keys.documentMissing", LONGEST_DOCUMENT);
        }
        if (approval.approvedOn().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("keys.approvedInFuture", approval.approvedOn());
        }
    }

    private void requireOtherHands(Actor officer, Enforcing.Ready by) {
        LineVersion draft = by.draft();
        UUID account = officer.requireAccount();
        if (authors.includes(draft.id(), account)) {
            throw new Refusal.NotYours("keys.authorApproves");
        }
        List<Confirmation> standing = confirmations.standing(draft.id(), draft.fingerprint());
        if (standing.stream().anyMatch(confirmation -> confirmation.confirmedBy().equals(account))) {
            throw new Refusal.NotYours("keys.signerApproves");
        }
        String missing = by.sides().both().stream()
                .filter(side -> standing.stream().noneMatch(confirmation -> confirmation.unitId().equals(side.id())))
                .map(Division::name).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refusal.NotAllowed("keys.notBothConfirmed", missing, by.line().name());
        }
    }

    /** The course still fits its neighbours, and the words say what it is (rule 62). */
    private void requireFit(LineTask task, LineVersion draft) {
        findings.faultyWords(new LineProgress.Work(task, lines.require(draft.lineId()), draft)).stream().findFirst().ifPresent(finding -> {
            throw new Refusal.NotAllowed("keys.wordsDoNotHold", finding.message(LocaleContextHolder.getLocale()));
        });
        lines.standing(draft.lineId()).ifPresent(standing -> course.require(draft.lineId(), draft.geometry(), standing.geometry()));
    }
}
