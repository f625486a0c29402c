package org.merestone.gazetteer.opinion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Departments;
import org.merestone.gazetteer.naming.NameTrial;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.NamingSettings;
import org.merestone.gazetteer.naming.Term;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks departments side by side, and experts, about the name of a checked case, and keeps what they say. */
@Service
public class Consulting {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_EXTENSION = 90;

    private final OpinionRecords records;
    private final NamingCases cases;
    private final Departments departments;
    private final NamingSettings settings;
    private final NameTrial trial;
    private final Notices calendar;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Consulting(OpinionRecords records, NamingCases cases, Departments departments, NamingSettings settings, NameTrial trial,
            Notices calendar, Divisions divisions, Ledger ledger, PlatformTransactionManager transactions) {
        this.calendar = calendar;
        this.records = records;
        this.cases = cases;
        this.departments = departments;
        this.settings = settings;
        this.trial = trial;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was asked of departments about a case. */
    public List<Opinion> opinions(UUID caseId) {
        return records.of(caseId);
    }

    /** What experts said of a case. */
    public List<ExpertReview> reviews(UUID caseId) {
        return records.reviews(caseId);
    }

    /** The opinions that are awaited, the first due first. */
    public List<Opinion> awaited() {
        return records.awaited();
    }

    /**
     * Reckons the last days anew of what counts working days and nobody gave longer, after the calendar changed.
     *
     * @param before the calendar until now
     */
    public int reckonAgain(WorkingDays before) {
        WorkingDays now = calendar.workingDays();
        int moved = 0;
        for (Opinion each : records.awaited()) {
            if (!each.working() || each.termDays() == null || !before.after(each.askedOn(), each.termDays()).equals(each.dueOn())) {
                continue;
            }
            LocalDate due = now.after(each.askedOn(), each.termDays());
            if (!due.equals(each.dueOn())) {
                records.move(each.id(), due);
                moved++;
            }
        }
        return moved;
    }

    /** Those that wait for the department of an actor. */
    public List<Opinion> awaitedOf(Actor actor) {
        return departments.of(actor).map(mine -> records.awaited().stream().filter(each -> each.departmentId().equals(mine.id())).toList())
                .orElse(List.of());
    }

    /** Asks departments about the name of a case; who was asked about it already is not asked again. */
    public void ask(Actor actor, UUID caseId, Collection<UUID> departmentIds) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase asked = mine(actor, caseId);
            if (asked.state() != CaseState.CHECKED) {
                throw new Refusal.NotAllowed("opinion.notChecked", asked.caseNumber());
            }
            List<Opinion> known = records.of(caseId);
            LocalDate today = trial.today();
            Term term = settings.opinion();
            LocalDate due = term.from(today, calendar.workingDays());
            int count = 0;
            for (UUID department : departmentIds.stream().distinct().toList()) {
                departments.require(department);
                if (known.stream().noneMatch(each -> each.departmentId().equals(department) && each.askedName().equals(asked.name()))) {
                    records.ask(caseId, department, asked.name(), today, due, term);
                    count++;
                }
            }
            if (count == 0) {
                throw new Refusal.NotAllowed("opinion.askedAlready", asked.name());
            }
            ledger.enter(actor, Act.of("opinion.ask", "naming-case", caseId).with(asked.name() + " " + count));
        });
    }

    /** A department says what it thinks, once; an objection says why. */
    public void answer(Actor actor, UUID opinionId, Opinion.Answer answer, String remark) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Opinion opinion = require(opinionId);
            Authority.requireRole(actor, Role.NAMING_DEPARTMENT);
            if (departments.of(actor).stream().noneMatch(each -> each.id().equals(opinion.departmentId()))) {
                throw new Refusal.NotYours("opinion.otherDepartment", opinion.department());
            }
            requireAwaited(opinion);
            if (answer == Opinion.Answer.NO_ANSWER || answer == Opinion.Answer.OBJECTS && remark.isBlank() || remark.length() > LONGEST) {
                throw new Refusal.NotAllowed("opinion.remark", LONGEST);
            }
            records.answer(opinionId, answer, remark.strip(), actor.username());
            ledger.enter(actor, Act.of("opinion.answer", "naming-case", opinion.caseId()).because(remark.strip()).with(answer.name()));
        });
    }

    /** The office writes down that the day passed without an answer. */
    public void lapse(Actor actor, UUID opinionId) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Opinion opinion = require(opinionId);
            mine(actor, opinion.caseId());
            requireAwaited(opinion);
            if (!trial.today().isAfter(opinion.dueOn())) {
                throw new Refusal.NotAllowed("opinion.notDue", opinion.dueOn());
            }
            records.answer(opinionId, Opinion.Answer.NO_ANSWER, "", actor.username());
            ledger.enter(actor, Act.of("opinion.lapse", "naming-case", opinion.caseId()).with(opinion.department()));
        });
    }

    /** The office says what it did about an objection. */
    public void settle(Actor actor, UUID opinionId, String with) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Opinion opinion = require(opinionId);
            mine(actor, opinion.caseId());
            if (opinion.answer() != Opinion.Answer.OBJECTS || with.isBlank() || with.length() > LONGEST) {
                throw new Refusal.NotAllowed("opinion.settle", LONGEST);
            }
            records.settle(opinionId, with.strip());
            ledger.enter(actor, Act.of("opinion.settle", "naming-case", opinion.caseId()).because(with.strip()).with(opinion.department()));
        });
    }

    /** Gives a department more time, with a reason. */
    public void extend(Actor actor, UUID opinionId, LocalDate to, String reason) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Opinion opinion = require(opinionId);
            mine(actor, opinion.caseId());
            requireAwaited(opinion);
            if (!to.isAfter(opinion.dueOn()) || to.isAfter(opinion.dueOn().plusDays(LONGEST_EXTENSION)) || reason.isBlank()
                    || reason.length() > LONGEST) {
                throw new Refusal.NotAllowed("clock.longer", opinion.dueOn(), LONGEST_EXTENSION);
            }
            records.extend(opinionId, to, reason.strip());
            ledger.enter(actor, Act.of("opinion.extend", "naming-case", opinion.caseId()).because(reason.strip()).with(to.toString()));
        });
    }

    /** Enters what an expert found about the name as it is now. */
    public UUID review(Actor actor, UUID caseId, String expert, String title, ExpertReview.Verdict verdict, String remark, LocalDate on) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase asked = mine(actor, caseId);
            if (!asked.state().handedIn() || on.isAfter(trial.today())) {
                throw new Refusal.NotAllowed("opinion.notChecked", asked.caseNumber());
            }
            var review = new ExpertReview(caseId, caseId, asked.name(), expert, title, verdict, remark, on);
            UUID id = records.review(caseId, review, actor.username());
            ledger.enter(actor, Act.of("opinion.review", "naming-case", caseId).with(review.expert() + " " + verdict));
            return id;
        });
    }

    private Opinion require(UUID id) {
        return records.one(id).stream().findFirst().orElseThrow(() -> new Refusal.NotFound("opinion.notFound", id));
    }

    private static void requireAwaited(Opinion opinion) {
        if (opinion.answer() != null) {
            throw new Refusal.NotAllowed("opinion.answered", opinion.department());
        }
    }

    private NamingCase mine(Actor actor, UUID caseId) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase found = cases.require(caseId);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        return found;
    }
}
