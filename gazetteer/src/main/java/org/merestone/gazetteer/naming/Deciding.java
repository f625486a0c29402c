package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.CaseRecords.Outcome;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.gazetteer.place.PlaceStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the committee's office does (地名委员会办公室): takes a case in, checks it, and gives it back; and the approval by whoever approves in
 * the flow of the case. Decisions are taken one after the other, at the ledger's turn, so that no name is given twice.
 */
@Service
public class Deciding {

    private static final int LONGEST_REASON = 1_000;

    private final NamingCases cases;
    private final CaseRecords records;
    private final FindingRecords findings;
    private final NameTrial trial;
    private final EffectiveNames effective;
    private final CaseGates gates;
    private final NameClaims claims;
    private final Departments departments;
    private final Notices notices;
    private final CaseClocks clocks;
    private final NamingSettings settings;
    private final Divisions divisions;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Deciding(NamingCases cases, CaseRecords records, FindingRecords findings, NameTrial trial, EffectiveNames effective, CaseGates gates,
            NameClaims claims, Departments departments, Notices notices, CaseClocks clocks, NamingSettings settings, Divisions divisions,
            ApplicationEventPublisher events, Ledger ledger, PlatformTransactionManager transactions) {
        this.events = events;
        this.cases = cases;
        this.records = records;
        this.findings = findings;
        this.trial = trial;
        this.effective = effective;
        this.gates = gates;
        this.claims = claims;
        this.departments = departments;
        this.notices = notices;
        this.clocks = clocks;
        this.settings = settings;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Checks a case that was handed in against the register as it stands now; then it can be decided. May be done again. */
    public NamingCase check(Actor actor, UUID id, long seen) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = handedIn(actor, id, seen);
            findings.store(id, trial.check(before, divisions.require(before.divisionId())));
            records.move(before, CaseState.CHECKED, actor.username(), "");
            if (clocks.of(id).isEmpty()) {
                clocks.start(id, CaseClock.Kind.HANDLING, trial.today(), settings.handling());
            }
            ledger.enter(actor, Act.of("naming.check", "naming-case", id));
            return cases.require(id);
        });
    }

    /** Answers a warning: why the name may stand all the same. */
    public void answer(Actor actor, UUID id, int sequence, String answer) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase checked = handedIn(actor, id, cases.require(id).rowVersion());
            Answers.write(records, findings, checked, sequence, answer, actor);
            ledger.enter(actor, Act.of("naming.answer", "naming-case", id).because(answer));
        });
    }

    /**
     * Approves a name. It is standard from the day that the decision says, and public at once if the decision says so.
     *
     * @throws Refusal.NotAllowed while an error of the check stands, a warning is not answered, a notice is open or a demand not met
     * @throws Refusal.Stale      where the register moved on so that the check would find more than it did
     */
    public NamingCase approve(Actor actor, UUID id, long seen, Decision decision) {
        return transaction.execute(status -> {
            NamingCase before = ready(actor, id, seen, decision);
            settle(actor, before, decision);
            effective.carryOutDue(id);
            return cases.require(id);
        });
    }

    /** Looks whether a case can be approved, in the running transaction, which keeps its name for it from then on. */
    public NamingCase ready(Actor actor, UUID id, long seen, Decision decision) {
        ledger.awaitTurn();
        NamingCase before = mine(actor, id, seen);
        Division division = divisions.require(before.divisionId());
        if (before.state() == CaseState.SUBMITTED) {
            throw new Refusal.NotAllowed("naming.notChecked", before.caseNumber());
        }
        Procedure.after(CaseAct.APPROVE, before, actor);
        if (Role.NAMING_DEPARTMENT.name().equals(actor.role())
                && departments.of(actor).stream().noneMatch(each -> each.flow() == before.flow())) {
            throw new Refusal.NotYours("naming.otherDepartment");
        }
        Authority.requireAnother(actor, before);
        if (decision.approvedOn().isAfter(trial.today())) {
            throw new Refusal.NotAllowed("naming.approvedLater", decision.approvedOn());
        }
        if (before.kind() == CaseKind.PRE_NAMING && decision.status() != PlaceStatus.PLANNED) {
            throw new Refusal.NotAllowed("naming.planned", before.name());
        }
        if (notices.unsettled(id)) {
            throw new Refusal.NotAllowed("notice.unsettled", before.caseNumber());
        }
        gates.require(before, CaseGate.At.DECISION);
        requireSettled(before, division);
        claims.take(before);
        return before;
    }

    /** Writes the approval of a case that is {@link #ready}, and starts the clocks of what follows. */
    public void settle(Actor actor, NamingCase before, Decision decision) {
        UUID id = before.id();
        records.decide(before, CaseState.APPROVED, actor.requireAccount(), actor.username(), new Outcome(decision.documentNumber(),
                decision.approvedOn(), null, new NamingCase.Effect(decision.effectiveOn(), null, decision.secrecy(), decision.status())));
        clocks.stop(id, CaseClock.Kind.HANDLING, decision.approvedOn(), decision.documentNumber(), actor.username());
        clocks.start(id, CaseClock.Kind.FILING, decision.approvedOn());
        if (before.flow().announcedFromApproval()) {
            clocks.start(id, CaseClock.Kind.ANNOUNCEMENT, decision.approvedOn());
        }
        events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.APPROVAL, id, before.batchId(), actor, ""));
        ledger.enter(actor, Act.of("naming.approve", "naming-case", id)
                .with(before.name() + " " + decision.documentNumber() + " " + decision.approvedOn() + " → " + decision.effectiveOn()));
    }

    /** Gives a case back to the clerk with what has to be mended. */
    public NamingCase giveBack(Actor actor, UUID id, long seen, String reason) {
        return turnDown(actor, id, seen, reason, CaseAct.GIVE_BACK, "naming.return");
    }

    /** Ends a case without the name (不予批准), with the reason. */
    public NamingCase reject(Actor actor, UUID id, long seen, String reason) {
        return turnDown(actor, id, seen, reason, CaseAct.REJECT, "naming.reject");
    }

    private NamingCase turnDown(Actor actor, UUID id, long seen, String reason, CaseAct act, String action) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("naming.returnReason", LONGEST_REASON);
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = mine(actor, id, seen);
            CaseState to = Procedure.after(act, before, actor);
            records.decide(before, to, actor.requireAccount(), actor.username(), new Outcome(null, null, text, null));
            Change[] ended = {};
            if (to == CaseState.REJECTED) {
                clocks.stop(id, CaseClock.Kind.HANDLING, trial.today(), "–", actor.username());
                ended = Applying.endNotices(notices, id);
            }
            claims.release(id);
            ledger.enter(actor, Act.of(action, "naming-case", id).because(text), ended);
            return cases.require(id);
        });
    }

    private NamingCase handedIn(Actor actor, UUID id, long seen) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase namingCase = mine(actor, id, seen);
        if (!namingCase.state().handedIn()) {
            throw new Refusal.NotAllowed("naming.notHandedIn", namingCase.caseNumber());
        }
        return namingCase;
    }

    private NamingCase mine(Actor actor, UUID id, long seen) {
        Authority.requireRole(actor, Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT);
        NamingCase namingCase = cases.require(id);
        Authority.requireDivision(actor, divisions.require(namingCase.divisionId()));
        if (namingCase.rowVersion() != seen) {
            throw new Refusal.Stale("naming.stale", id);
        }
        return namingCase;
    }

    /** The register is asked once more, under the lock: another name may have been given since the case was checked. */
    private void requireSettled(NamingCase namingCase, Division division) {
        List<StoredFinding> known = findings.latest(namingCase.id());
        List<StoredFinding> now = findings.findings(0, trial.check(namingCase, division), known);
        if (now.stream().anyMatch(finding -> !finding.settled() && known.stream().noneMatch(finding::sameAs))) {
            throw new Refusal.Stale("naming.checkOutdated", namingCase.caseNumber());
        }
        if (now.stream().anyMatch(finding -> finding.severity().stops())) {
            throw new Refusal.NotAllowed("naming.errorsStand", namingCase.name());
        }
        if (now.stream().anyMatch(finding -> !finding.settled())) {
            throw new Refusal.NotAllowed("naming.warningsUnanswered", namingCase.name());
        }
    }
}
