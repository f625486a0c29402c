package org.merestone.gazetteer.batch;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.AfterApproval;
import org.merestone.gazetteer.naming.Applying;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.CaseDemands;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Conducting;
import org.merestone.gazetteer.naming.Deciding;
import org.merestone.gazetteer.naming.Decision;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.EffectiveNames;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.Noticing;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.outgoing.DocumentNumbers;
import org.merestone.gazetteer.outgoing.NumberedLetter;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a batch: each for all cases that are at that stage, or, with a report of what stands in the way, for none. */
@Service
public class BatchSteps {

    private final NamingBatches batches;
    private final NamingCases cases;
    private final Applying applying;
    private final Deciding deciding;
    private final Conducting conducting;
    private final CaseDemands demands;
    private final Noticing noticing;
    private final EffectiveNames effective;
    private final AfterApproval after;
    private final CaseClocks clocks;
    private final DocumentNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    BatchSteps(NamingBatches batches, NamingCases cases, Applying applying, Deciding deciding, Conducting conducting, CaseDemands demands,
            Noticing noticing, EffectiveNames effective, AfterApproval after, CaseClocks clocks, DocumentNumbers numbers,
            ApplicationEventPublisher events, Ledger ledger, PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.events = events;
        this.clocks = clocks;
        this.batches = batches;
        this.cases = cases;
        this.applying = applying;
        this.deciding = deciding;
        this.conducting = conducting;
        this.demands = demands;
        this.noticing = noticing;
        this.effective = effective;
        this.after = after;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hands in what is a draft still. */
    public int submit(Actor actor, UUID batch) {
        return batches.each(actor, batch, each -> each.state().open(), each -> applying.submit(actor, each.id(), each.rowVersion()));
    }

    /** Checks what was handed in. */
    public int check(Actor actor, UUID batch) {
        return batches.each(actor, batch, each -> each.state() == CaseState.SUBMITTED, each -> deciding.check(actor, each.id(),
                each.rowVersion()));
    }

    /** Gives one answer to every warning that has none. */
    public int answer(Actor actor, UUID batch, String reason) {
        return batches.each(actor, batch, each -> each.state().handedIn() && cases.findings(each.id()).stream()
                .anyMatch(finding -> !finding.severity().stops() && !finding.settled()), each -> cases.findings(each.id()).stream()
                .filter(finding -> !finding.severity().stops() && !finding.settled())
                .forEach(finding -> deciding.answer(actor, each.id(), finding.sequence(), reason)));
    }

    /** Goes without some demands, for one reason. */
    public int waive(Actor actor, UUID batch, List<Demand> waived, String reason) {
        return batches.each(actor, batch, each -> CaseState.UNDER_WAY.contains(each.state()), each -> {
            List<Demand> here = waived.stream().filter(demand -> Boolean.TRUE.equals(demands.of(each).get(demand))).toList();
            if (!here.isEmpty()) {
                conducting.waive(actor, each.id(), here, reason);
            }
        });
    }

    /** Asks the public about all of it in one notice. */
    public UUID notice(Actor actor, UUID batch, int days) {
        List<NamingCase> all = standing(batch);
        if (all.isEmpty()) {
            throw new Refusal.NotAllowed("batch.nothing", batches.require(batch).title());
        }
        return noticing.openTogether(actor, all, batches.require(batch).title(), days);
    }

    /** Lays what is checked before whoever approves it, in one letter with its number. */
    public int report(Actor actor, UUID batch, DocumentNumber number) {
        return batches.each(actor, batch, each -> each.state() == CaseState.CHECKED, each -> conducting.report(actor, each.id(),
                each.rowVersion(), "", number));
    }

    /** Approves all of it by one document: first every case is looked at, then every one is written. */
    public int approve(Actor actor, UUID batch, Decision decision) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            List<NamingCase> all = standing(batch).stream().filter(each -> !each.state().approved()).toList();
            int looked = batches.each(actor, batch, all::contains, each -> deciding.ready(actor, each.id(), each.rowVersion(), decision));
            all.forEach(each -> deciding.settle(actor, each, decision));
            all.forEach(each -> effective.carryOutDue(each.id()));
            return looked;
        });
    }

    /** Writes down that all of it was filed, by one report with its number. */
    public int file(Actor actor, UUID batch, LocalDate day, String receiver, DocumentNumber number) {
        return transaction.execute(status -> {
            int filed = batches.each(actor, batch, each -> runs(each, CaseClock.Kind.FILING),
                    each -> after.filed(actor, each.id(), day, receiver));
            numbers.give(actor, number, NumberedLetter.FILING_REPORT, batch);
            events.publishEvent(new PaperWentOut(PaperWentOut.Kind.FILING, PaperWentOut.Of.BATCH, batch, actor, ""));
            return filed;
        });
    }

    /** Writes down that the signs of all of it stand, or that its addresses are made. */
    public int done(Actor actor, UUID batch, CaseClock.Kind kind, LocalDate day, String with) {
        return batches.each(actor, batch, each -> runs(each, kind), each -> after.done(actor, each.id(), kind, day, with));
    }

    /** Puts all of it away. */
    public int archive(Actor actor, UUID batch) {
        return batches.each(actor, batch, each -> each.state() == CaseState.APPROVED, each -> after.archive(actor, each.id()));
    }

    /** The clocks that run for some of these cases. */
    public Set<CaseClock.Kind> running(List<NamingCase> of) {
        Set<UUID> ids = of.stream().map(NamingCase::id).collect(Collectors.toSet());
        return clocks.running().stream().filter(clock -> ids.contains(clock.caseId())).map(CaseClock::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseClock.Kind.class)));
    }

    private boolean runs(NamingCase each, CaseClock.Kind kind) {
        return clocks.of(each.id()).stream().anyMatch(clock -> clock.kind() == kind && clock.doneOn() == null);
    }

    /** Announces all of it in one announcement. */
    public UUID announce(Actor actor, UUID batch, LocalDate day, String approver, String channels) {
        List<NamingCase> approved = standing(batch).stream().filter(each -> each.state() == CaseState.APPROVED).toList();
        if (approved.isEmpty()) {
            throw new Refusal.NotAllowed("batch.nothing", batches.require(batch).title());
        }
        return after.announcedTogether(actor, approved, batches.require(batch).title(), day, approver, channels);
    }

    /** How many cases are in which state. */
    public Map<CaseState, Long> states(List<NamingCase> of) {
        return of.stream().collect(Collectors.groupingBy(NamingCase::state,
                () -> new EnumMap<>(CaseState.class), Collectors.counting()));
    }

    /** Those that were neither withdrawn nor rejected. */
    private List<NamingCase> standing(UUID batch) {
        return cases.ofBatch(batch).stream().filter(each -> CaseState.UNDER_WAY.contains(each.state()) || each.state().approved()).toList();
    }
}
