package org.merestone.gazetteer.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.AfterApproval;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.Departments;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.outgoing.DocumentNumbers;
import org.merestone.gazetteer.outgoing.NumberedLetter;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of an approved name to its filing (备案, 条例 §13). What a government approved, the office sends upward, and enters what came back;
 * what a department approved, the department sends to the office, which answers itself: filed, supplement it, or file it elsewhere. The
 * law's clock runs until it is filed, whoever lets it wait.
 */
@Service
public class Filing {

    private static final int LONGEST_RECEIVER = 200;
    private static final int LONGEST_REMARK = 1_000;
    private static final int LONGEST_ORDER_DAYS = 30;

    private final FilingRecords records;
    private final NamingCases cases;
    private final CaseClocks clocks;
    private final AfterApproval after;
    private final Departments departments;
    private final Notices notices;
    private final Divisions divisions;
    private final DocumentNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Filing(FilingRecords records, NamingCases cases, CaseClocks clocks, AfterApproval after, Departments departments, Notices notices,
            Divisions divisions, DocumentNumbers numbers, ApplicationEventPublisher events, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.events = events;
        this.records = records;
        this.cases = cases;
        this.clocks = clocks;
        this.after = after;
        this.departments = departments;
        this.notices = notices;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The goings of a case, the first first. */
    public List<FiledPapers> of(UUID caseId) {
        return records.of(caseId);
    }

    /** How its sender was urged. */
    public List<Urging> urgings(UUID caseId) {
        return records.urgings(caseId);
    }

    /** Whether the papers lie with a receiver who has not answered. */
    public boolean awaitsAnswer(UUID caseId) {
        FiledPapers last = last(caseId);
        return last != null && last.result() == null;
    }

    /**
     * Sends the papers, for the first time or again after they came back.
     *
     * @param number of the report (备案报告); sent again it may bear the same
     * @throws Refusal.NotAllowed while the receiver has not answered, or when it is filed
     * @throws Refusal.NotYours   for a department that did not approve it
     */
    public void send(Actor actor, UUID caseId, LocalDate day, String receiver, DocumentNumber number) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase sent = sender(actor, caseId);
            CaseClock clock = running(sent);
            FiledPapers before = last(caseId);
            if (before != null && before.result() == null) {
                throw new Refusal.NotAllowed("filing.awaits", before.receiver());
            }
            LocalDate from = before == null || before.answeredOn() == null ? clock.startedOn() : before.answeredOn();
            requireDay(day, from);
            String to = receiver.strip();
            if (to.isEmpty() || to.length() > LONGEST_RECEIVER) {
                throw new Refusal.NotAllowed("clock.with", LONGEST_RECEIVER);
            }
            records.send(caseId, to, day, actor.username());
            numbers.give(actor, number, NumberedLetter.FILING_REPORT, caseId);
            events.publishEvent(new PaperWentOut(PaperWentOut.Kind.FILING, PaperWentOut.Of.CASE, caseId, actor,
                    before == null ? "" : "第 " + (before.sequence() + 1) + " 次报送"));
            ledger.enter(actor, Act.of("filing.send", "naming-case", caseId).with(to + " " + day));
        });
    }

    /**
     * Enters the receiver's answer: the office's own where a department filed with it, else what came back from above.
     *
     * @param remark the number under which it is filed, what is lacking, or who the right receiver is
     */
    public void answer(Actor actor, UUID caseId, FiledPapers.Result result, LocalDate day, String remark) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase answered = mine(actor, caseId);
            FiledPapers papers = last(caseId);
            if (papers == null || papers.result() != null) {
                throw new Refusal.NotAllowed("filing.nothingSent", answered.caseNumber());
            }
            requireDay(day, papers.sentOn());
            String said = remark.strip();
            if (said.isEmpty() || said.length() > LONGEST_REMARK) {
                throw new Refusal.NotAllowed("filing.remark", LONGEST_REMARK);
            }
            records.answer(caseId, papers.sequence(), result, day, said, actor.username());
            ledger.enter(actor, Act.of("filing.answer", "naming-case", caseId).because(said).with(result + " " + day));
            if (result == FiledPapers.Result.FILED) {
                after.filed(actor, caseId, day, cut(papers.receiver() + " " + said));
            }
        });
    }

    /**
     * Urges whoever has to file what is overdue: a reminder first, an order with its last day after it.
     *
     * @throws Refusal.NotAllowed before the fifteen days are over, twice, or an order without a reminder
     */
    public void urge(Actor actor, UUID caseId, Urging.Level level, LocalDate dueOn, String remark) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Authority.requireRole(actor, Role.NAMING_OFFICE, Role.COUNTY_OFFICER);
            NamingCase late = cases.require(caseId);
            Authority.requireDivision(actor, divisions.require(late.divisionId()));
            CaseClock clock = running(late);
            LocalDate today = notices.today();
            if (!today.isAfter(clock.dueOn())) {
                throw new Refusal.NotAllowed("filing.notLate", clock.dueOn());
            }
            List<Urging> before = records.urgings(caseId);
            boolean reminded = before.stream().anyMatch(each -> each.level() == Urging.Level.REMIND);
            if (before.stream().anyMatch(each -> each.level() == level) || level == Urging.Level.ORDER && !reminded) {
                throw new Refusal.NotAllowed("filing.order", late.caseNumber());
            }
            if (dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(LONGEST_ORDER_DAYS)) || remark.isBlank()
                    || remark.length() > LONGEST_REMARK) {
                throw new Refusal.NotAllowed("filing.urge", today, LONGEST_ORDER_DAYS, LONGEST_REMARK);
            }
            records.urge(caseId, new Urging(level, today, dueOn, remark.strip(), actor.username()));
            ledger.enter(actor, Act.of("filing.urge", "naming-case", caseId).because(remark.strip()).with(level + " " + dueOn));
        });
    }

    private @Nullable FiledPapers last(UUID caseId) {
        List<FiledPapers> all = records.of(caseId);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Whoever has to file: the department that approved, or the office. */
    private NamingCase sender(Actor actor, UUID caseId) {
        NamingCase found = cases.require(caseId);
        ApprovalFlow flow = found.flow();
        if (Role.NAMING_DEPARTMENT.name().equals(actor.role()) && flow.ofADepartment()) {
            if (departments.of(actor).stream().noneMatch(each -> each.flow() == flow)) {
                throw new Refusal.NotYours("naming.otherDepartment");
            }
            Authority.requireDivision(actor, divisions.require(found.divisionId()));
            return found;
        }
        return mine(actor, caseId);
    }

    private NamingCase mine(Actor actor, UUID caseId) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase found = cases.require(caseId);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        return found;
    }

    private CaseClock running(NamingCase approved) {
        return clocks.of(approved.id()).stream().filter(clock -> clock.kind() == CaseClock.Kind.FILING && clock.doneOn() == null)
                .findFirst().orElseThrow(() -> new Refusal.NotAllowed(
                        approved.state().approved() ? "clock.done" : "clock.notApproved", approved.caseNumber()));
    }

    private void requireDay(LocalDate day, LocalDate from) {
        if (day.isBefore(from) || day.isAfter(notices.today())) {
            throw new Refusal.NotAllowed("clock.day", from, notices.today());
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_RECEIVER, text.length()));
    }
}
