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
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the committee's office does (地名委员会办公室): takes a case in, checks it, and approves or returns it. Approval makes the place
 * and its standard name; decisions under one top division are taken one after the other, so that no name is given twice.
 */
@Service
public class Deciding {

    private static final int LONGEST_REASON = 1_000;

    private final NamingCases cases;
    private final CaseRecords records;
    private final FindingRecords findings;
    private final NameTrial trial;
    private final StandardNames names;
    private final Notices notices;
    private final CaseClocks clocks;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Deciding(NamingCases cases, CaseRecords records, FindingRecords findings, NameTrial trial, StandardNames names,
            Notices notices, CaseClocks clocks, Divisions divisions, Ledger ledger, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.records = records;
        this.findings = findings;
        this.trial = trial;
        this.names = names;
        this.notices = notices;
        this.clocks = clocks;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Checks a case that was handed in against the register as it stands now; then it can be decided. May be done again. */
    public NamingCase check(Actor actor, UUID id, long seen) {
        return transaction.execute(status -> {
            NamingCase before = handedIn(actor, id, seen);
            findings.store(id, trial.check(before, divisions.require(before.divisionId())));
            records.move(before, CaseState.CHECKED, actor.username(), "");
            ledger.enter(actor, Act.of("naming.check", "naming-case", id));
            return cases.require(id);
        });
    }

    /** Answers a warning: why the name may stand all the same. */
    public void answer(Actor actor, UUID id, int sequence, String answer) {
        transaction.executeWithoutResult(status -> {
            NamingCase checked = handedIn(actor, id, cases.require(id).rowVersion());
            Answers.write(records, findings, checked, sequence, answer, actor);
            ledger.enter(actor, Act.of("naming.answer", "naming-case", id).because(answer));
        });
    }

    /**
     * Approves a name. It is standard from the day of the document on, and public at once if the decision says so.
     *
     * @throws Refusal.NotAllowed while an error of the check stands, a warning is not answered, or a notice is open or unanswered
     * @throws Refusal.Stale      where the register moved on so that the check would find more than it did
     */
    public NamingCase approve(Actor actor, UUID id, long seen, Decision decision) {
        return transaction.execute(status -> {
            NamingCase before = handedIn(actor, id, seen);
            Division division = divisions.require(before.divisionId());
            Authority.requireAnother(actor, before);
            requireChecked(before);
            if (decision.approvedOn().isAfter(trial.today())) {
                throw new Refusal.NotAllowed("naming.approvedLater", decision.approvedOn());
            }
            if (notices.unsettled(id)) {
                throw new Refusal.NotAllowed("notice.unsettled", before.caseNumber());
            }
            records.lockTop(top(division));
            requireSettled(before, division);
            UUID place = names.carryOut(before, division, decision, actor.username());
            records.decide(before, CaseState.APPROVED, actor.requireAccount(), actor.username(),
                    new Outcome(decision.documentNumber(), decision.approvedOn(), null, place));
            clocks.start(id, CaseClock.Kind.FILING, decision.approvedOn());
            if (AfterApproval.announcedFromApproval(before)) {
                clocks.start(id, CaseClock.Kind.ANNOUNCEMENT, decision.approvedOn());
            }
            ledger.enter(actor, Act.of("naming.approve", "naming-case", id)
                            .with(before.name() + " " + decision.documentNumber() + " " + decision.approvedOn()),
                    before.kind() == CaseKind.NAMING ? Change.create(Change.Part.NAMES, "place", place)
                            : Change.replace(Change.Part.NAMES, "place", place));
            return cases.require(id);
        });
    }

    /** Gives a case back to the clerk with what has to be mended. */
    public NamingCase giveBack(Actor actor, UUID id, long seen, String reason) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("naming.returnReason", LONGEST_REASON);
        }
        return transaction.execute(status -> {
            NamingCase before = handedIn(actor, id, seen);
            records.decide(before, CaseState.RETURNED, actor.requireAccount(), actor.username(), new Outcome(null, null, text, null));
            ledger.enter(actor, Act.of("naming.return", "naming-case", id).because(text));
            return cases.require(id);
        });
    }

    private NamingCase handedIn(Actor actor, UUID id, long seen) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase namingCase = cases.require(id);
        Authority.requireDivision(actor, divisions.require(namingCase.divisionId()));
        if (namingCase.rowVersion() != seen) {
            throw new Refusal.Stale("naming.stale", id);
        }
        if (namingCase.state() != CaseState.SUBMITTED && namingCase.state() != CaseState.CHECKED) {
            throw new Refusal.NotAllowed("naming.notHandedIn", namingCase.caseNumber());
        }
        return namingCase;
    }

    private static void requireChecked(NamingCase namingCase) {
        if (namingCase.state() != CaseState.CHECKED) {
            throw new Refusal.NotAllowed("naming.notChecked", namingCase.caseNumber());
        }
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

    private UUID top(Division division) {
        List<Division> chain = divisions.chain(division.id(), trial.today());
        return chain.isEmpty() ? division.id() : chain.get(chain.size() - 1).id();
    }
}
