package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.romanization.Romanization;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the applicant's side does (申请): a township clerk proposes a name inside the own division and hands it in. Whoever writes in a case
 * waits for their turn at the ledger first, so that two at once never wait for each other.
 */
@Service
public class Applying {

    private static final int LONGEST_REMARK = 1_000;

    private final NamingCases cases;
    private final CaseRecords records;
    private final FindingRecords findings;
    private final NameTrial trial;
    private final Divisions divisions;
    private final ReadingMemory memory;
    private final CaseGates gates;
    private final NameClaims claims;
    private final CaseClocks clocks;
    private final Notices notices;
    private final Ledger ledger;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    Applying(NamingCases cases, CaseRecords records, FindingRecords findings, NameTrial trial, Divisions divisions,
            ReadingMemory memory, CaseGates gates, NameClaims claims, CaseClocks clocks, Notices notices, Ledger ledger,
            Supplier<UUID> ids, PlatformTransactionManager transactions) {
        this.notices = notices;
        this.cases = cases;
        this.records = records;
        this.findings = findings;
        this.trial = trial;
        this.divisions = divisions;
        this.memory = memory;
        this.gates = gates;
        this.claims = claims;
        this.clocks = clocks;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a case of naming as a draft, checks the name and keeps what the check found. */
    public NamingCase propose(Actor actor, Proposal proposal) {
        return propose(actor, CaseKind.NAMING, proposal);
    }

    /** Opens a case for a place that the register does not know yet. */
    public NamingCase propose(Actor actor, CaseKind kind, Proposal proposal) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            Division division = ownDivision(actor, proposal.divisionId());
            Romanization roman = trial.spell(proposal, division);
            UUID id = ids.get();
            records.insert(id, records.nextNumber(trial.today().getYear()), proposal, roman, actor.requireAccount());
            if (kind != CaseKind.NAMING) {
                records.about(id, kind, null, "");
            }
            records.addEvent(id, null, CaseState.DRAFT, actor.username(), "");
            NamingCase opened = cases.require(id);
            findings.store(id, trial.check(opened, division));
            ledger.enter(actor, Act.of("naming.propose", "naming-case", id).with(roman.parts().whole()));
            return opened;
        });
    }

    /**
     * Changes a draft or a returned case, and checks it again.
     *
     * @param seen row version that the writer saw
     */
    public NamingCase revise(Actor actor, UUID id, long seen, Proposal proposal) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = open(actor, id, seen);
            Division division = ownDivision(actor, proposal.divisionId());
            Romanization roman = trial.spell(proposal, division);
            records.revise(before, proposal, roman);
            records.leaveBatch(id);
            NamingCase after = cases.require(id);
            findings.store(id, trial.check(after, division));
            ledger.enter(actor, Act.of("naming.revise", "naming-case", id).with(before.name() + " → " + after.name()));
            return after;
        });
    }

    /** Confirms readings of a draft: toned syllable by position of the character. */
    public NamingCase confirmReadings(Actor actor, UUID id, long seen, Map<Integer, String> readings) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = open(actor, id, seen);
            Division division = divisions.require(before.divisionId());
            Romanization roman = trial.spell(before, readings, division);
            records.confirm(before, roman);
            NamingCase after = cases.require(id);
            findings.store(id, trial.check(after, division));
            ledger.enter(actor, Act.of("naming.confirmReadings", "naming-case", id).with(roman.toned()));
            return after;
        });
    }

    /** Runs the check again on a draft, for the register may have moved on. */
    public List<StoredFinding> check(Actor actor, UUID id) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase draft = open(actor, id, cases.require(id).rowVersion());
            findings.store(id, trial.check(draft, divisions.require(draft.divisionId())));
            ledger.enter(actor, Act.of("naming.check", "naming-case", id));
            return findings.latest(id);
        });
    }

    /** Hands a case in, with all readings confirmed. What the check found may stand: the office sees it and has to deal with it. */
    public NamingCase submit(Actor actor, UUID id, long seen) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase draft = open(actor, id, seen);
            if (Role.NAMING_CONTRACTOR.name().equals(actor.role())) {
                throw new Refusal.NotYours("naming.contractorDrafts", draft.name());
            }
            CaseState to = Procedure.after(CaseAct.SUBMIT, draft, actor);
            if (!draft.roman().confirmed()) {
                throw new Refusal.NotAllowed("naming.readingsOpen", draft.name());
            }
            if (findings.latest(id).stream().anyMatch(finding -> NameFinding.isQuestion(finding.ruleId()) && !finding.settled())) {
                throw new Refusal.NotAllowed("naming.questionsUnanswered", draft.name());
            }
            gates.require(draft, CaseGate.At.SUBMISSION);
            memory.keep(draft, actor);
            records.move(draft, to, actor.username(), "");
            ledger.enter(actor, Act.of("naming.submit", "naming-case", id));
            return cases.require(id);
        });
    }

    /** Answers a warning: why the name may stand all the same. */
    public void answer(Actor actor, UUID id, int sequence, String answer) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase draft = open(actor, id, cases.require(id).rowVersion());
            Answers.write(records, findings, draft, sequence, answer, actor);
            ledger.enter(actor, Act.of("naming.answer", "naming-case", id).because(answer));
        });
    }

    /** Takes a case back for good, before it is decided. */
    public NamingCase withdraw(Actor actor, UUID id, long seen, String remark) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = own(actor, id, seen);
            if (Procedure.find(CaseAct.WITHDRAW, before.flow(), before.state()).isEmpty()) {
                throw new Refusal.NotAllowed("naming.closed", before.caseNumber());
            }
            CaseState to = Procedure.after(CaseAct.WITHDRAW, before, actor);
            String kept = remark.strip().substring(0, Math.min(LONGEST_REMARK, remark.strip().length()));
            records.move(before, to, actor.username(), kept);
            claims.release(id);
            clocks.stop(id, CaseClock.Kind.HANDLING, trial.today(), "–", actor.username());
            ledger.enter(actor, Act.of("naming.withdraw", "naming-case", id).because(kept), endNotices(notices, id));
            return cases.require(id);
        });
    }

    /** Ends the notices of a case that will not be decided any more; what the published register learns of it. */
    static Change[] endNotices(Notices notices, UUID caseId) {
        return notices.closeOf(caseId).stream().map(each -> Change.replace(Change.Part.NOTICES, "notice", each)).toArray(Change[]::new);
    }

    private NamingCase open(Actor actor, UUID id, long seen) {
        NamingCase namingCase = own(actor, id, seen);
        if (!namingCase.state().open()) {
            throw new Refusal.NotAllowed("naming.notOpen", namingCase.caseNumber());
        }
        return namingCase;
    }

    private NamingCase own(Actor actor, UUID id, long seen) {
        NamingCase namingCase = cases.require(id);
        ownDivision(actor, namingCase.divisionId());
        if (namingCase.rowVersion() != seen) {
            throw new Refusal.Stale("naming.stale", id);
        }
        return namingCase;
    }

    private Division ownDivision(Actor actor, UUID divisionId) {
        Authority.requireRole(actor, Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT);
        Division division = divisions.require(divisionId);
        Authority.requireDivision(actor, division);
        return division;
    }
}
