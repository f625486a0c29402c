package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.outgoing.DocumentNumbers;
import org.merestone.gazetteer.outgoing.NumberedLetter;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the office conducts a case between check and decision (办理): stops it, lets it go on, gives it longer, shortens it, reports it. */
@Service
public class Conducting {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_EXTENSION = 180;

    private final NamingCases cases;
    private final CaseRecords records;
    private final CaseClocks clocks;
    private final CaseDemands demands;
    private final CaseGates gates;
    private final NameTrial trial;
    private final Divisions divisions;
    private final DocumentNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Conducting(NamingCases cases, CaseRecords records, CaseClocks clocks, CaseDemands demands, CaseGates gates, NameTrial trial,
            Divisions divisions, DocumentNumbers numbers, ApplicationEventPublisher events, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.events = events;
        this.cases = cases;
        this.records = records;
        this.clocks = clocks;
        this.demands = demands;
        this.gates = gates;
        this.trial = trial;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Stops a case (中止): its clock stands still until it goes on. */
    public NamingCase suspend(Actor actor, UUID id, long seen, String reason) {
        return move(actor, id, seen, CaseAct.SUSPEND, "naming.suspend", required(reason), () -> clocks.pause(id, trial.today()));
    }

    /** Lets a case go on (恢复办理): its last day moves by the days that it stood still. */
    public NamingCase resume(Actor actor, UUID id, long seen, String reason) {
        return move(actor, id, seen, CaseAct.RESUME, "naming.resume", required(reason), () -> clocks.goOn(id, trial.today()));
    }

    /**
     * Lays a case before whoever approves it (报批); in the flow of a department the remark is the opinion it was asked for (复函).
     *
     * @param number of the letter that goes out; the cases of a batch go in one
     * @throws Refusal.NotAllowed while something is in the way, or where another letter has the number
     */
    public NamingCase report(Actor actor, UUID id, long seen, String remark, DocumentNumber number) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = mine(actor, id, seen);
            gates.require(before, CaseGate.At.DECISION);
            return move(actor, id, seen, CaseAct.REPORT, "naming.report", before.flow()
                    .ofADepartment() ? required(remark) : remark.strip(), () -> {
                        numbers.give(actor, number, NumberedLetter.REQUEST, before.batchId() == null ? id : before.batchId());
                        events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.REQUEST, id, before.batchId(), actor, ""));
                    });
        });
    }

    /** Gives more time for the handling, the signs or the addresses; the law's own clocks are not made longer. */
    public void extend(Actor actor, UUID id, CaseClock.Kind kind, LocalDate to, String reason) {
        String why = required(reason);
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase found = mine(actor, id);
            if (kind.ofTheLaw()) {
                throw new Refusal.NotAllowed("clock.ofTheLaw");
            }
            CaseClock clock = clocks.of(id).stream().filter(each -> each.kind() == kind && each.doneOn() == null).findFirst()
                    .orElseThrow(() -> new Refusal.NotAllowed("clock.done", found.caseNumber()));
            if (!to.isAfter(clock.dueOn()) || to.isAfter(clock.dueOn().plusDays(LONGEST_EXTENSION))) {
                throw new Refusal.NotAllowed("clock.longer", clock.dueOn(), LONGEST_EXTENSION);
            }
            clocks.extend(id, kind, to, why);
            ledger.enter(actor, Act.of("naming.extend", "naming-case", id).because(why).with(kind + " " + clock.dueOn() + " → " + to));
        });
    }

    /** Goes without what may be gone without (简化办理), for a reason that stays with the case. */
    public void waive(Actor actor, UUID id, Collection<Demand> waived, String reason) {
        String why = required(reason);
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase found = mine(actor, id);
            var made = demands.of(found);
            if (!CaseState.UNDER_WAY.contains(found.state()) || waived.isEmpty()
                    || waived.stream().anyMatch(demand -> !Boolean.TRUE.equals(made.get(demand)))) {
                throw new Refusal.NotAllowed("gate.notWaivable", found.caseNumber());
            }
            var already = demands.waivers(id).stream().map(CaseDemands.Waiver::demand).toList();
            waived.stream().distinct().filter(demand -> !already.contains(demand))
                    .forEach(demand -> demands.waive(id, demand, why, actor.username(), records.now()));
            ledger.enter(actor, Act.of("naming.waive", "naming-case", id).because(why).with(waived.toString()));
        });
    }

    private NamingCase move(Actor actor, UUID id, long seen, CaseAct act, String action, String remark, Runnable also) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase before = mine(actor, id, seen);
            records.move(before, Procedure.after(act, before, actor), actor.username(), remark);
            also.run();
            ledger.enter(actor, Act.of(action, "naming-case", id).because(remark));
            return cases.require(id);
        });
    }

    private NamingCase mine(Actor actor, UUID id, long seen) {
        NamingCase found = mine(actor, id);
        if (found.rowVersion() != seen) {
            throw new Refusal.Stale("naming.stale", id);
        }
        return found;
    }

    private NamingCase mine(Actor actor, UUID id) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase found = cases.require(id);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        return found;
    }

    private static String required(String reason) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal.NotAllowed("naming.why", LONGEST);
        }
        return text;
    }
}
