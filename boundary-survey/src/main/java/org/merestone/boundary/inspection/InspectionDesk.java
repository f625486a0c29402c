package org.merestone.boundary.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inspects the results of a line, level after level, each by another person (GB/T 24356): a sample is drawn, faults are written down, and
 * the
 * scheme scores what was found. What failed, and what was edited since, is inspected again from that level on.
 */
@Service
public class InspectionDesk {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 200;

    private final LineProgress progress;
    private final AgreementReader agreements;
    private final Inspections inspections;
    private final Schemes schemes;
    private final Ledger ledger;

    InspectionDesk(LineProgress progress, AgreementReader agreements, Inspections inspections, Schemes schemes, Ledger ledger) {
        this.progress = progress;
        this.agreements = agreements;
        this.inspections = inspections;
        this.schemes = schemes;
        this.ledger = ledger;
    }

    /** The page, for whoever is responsible for one of the sides. */
    @Transactional
    public InspectionSheet sheet(Actor actor, UUID taskId) {
        LineProgress.Work work = visible(actor, taskId);
        List<Inspection> all = inspections.of(taskId);
        SchemeInForce scheme = schemes.current();
        Level next = missing(scheme.scheme(), all, work.version().fingerprint()).stream().findFirst().orElse(null);
        Inspection open = all.stream().filter(each -> each.isOpen() && each.begunBy().equals(actor.accountId())).findFirst().orElse(null);
        boolean both = bothSides(actor, work);
        return new InspectionSheet(work, scheme, all, next,
                both && open == null && next != null && next.hand().name().equals(actor.role()), open,
                both && actor.role().equals(Role.COUNTY_OFFICER.name()));
    }

    /** The levels that a line's work, as it is now, has not passed. */
    public List<Level> missing(LineProgress.Work work) {
        return missing(schemes.current().scheme(), inspections.of(work.task().id()), work.version().fingerprint());
    }

    private static List<Level> missing(Scheme scheme, List<Inspection> all, String fingerprint) {
        return scheme.levels().stream().filter(level -> all.stream().noneMatch(each -> each.level() == level
                && each.passes(fingerprint))).toList();
    }

    /** Begins the level that is due, with a sample drawn from markers, sentences and map sheets. */
    @Transactional
    public UUID begin(Actor actor, UUID taskId, Level level) {
        LineProgress.Work work = visible(actor, taskId);
        requireHand(actor, work, level);
        List<Inspection> all = inspections.of(taskId);
        SchemeInForce scheme = schemes.current();
        Optional<Level> due = missing(scheme.scheme(), all, work.version().fingerprint()).stream().findFirst();
        if (due.isEmpty() || due.get() != level) {
            throw new Refusal.NotAllowed(due.map(Level::comesFirst).orElse("inspection.allPassed"));
        }
        if (all.stream().anyMatch(each -> each.isOpen() && each.level() == level)) {
            throw new Refusal.NotAllowed("inspection.openAlready");
        }
        UUID account = actor.requireAccount();
        if (level != Level.PROCESS && progress.madeBy(work, account)) {
            throw new Refusal.NotYours("inspection.author");
        }
        if (all.stream().anyMatch(each -> each.level() != level && each.passes(work.version().fingerprint())
                && each.begunBy().equals(account))) {
            throw new Refusal.NotYours("inspection.sameHand");
        }
        List<Sample.Unit> lot = lot(work);
        List<Sample.Unit> sample = level == Level.PROCESS || level == Level.FINAL ? lot
                : Sample.of(lot, scheme.scheme().sampleOf(lot.size()), work.version().fingerprint() + level);
        UUID id = inspections.begin(taskId, level, scheme, work.version().fingerprint(), lot.size(), sample, account);
        ledger.enter(actor, Act.of("inspection.begin", "line",
                work.line().id()).with("task=" + taskId + " level=" + level + " lot=" + lot.size()
                + " sample=" + sample.size() + " scheme=" + scheme.versionNo() + " fingerprint=" + work.version().fingerprint()));
        return id;
    }

    /** Writes down a fault of a unit. */
    @Transactional
    public void fault(Actor actor, UUID taskId, UUID inspectionId, Fault fault) {
        LineProgress.Work work = visible(actor, taskId);
        Inspection inspection = own(actor, taskId, inspectionId);
        if (inspection.units().stream().noneMatch(unit -> unit.seq() == fault.unit())) {
            throw new Refusal.NotAllowed("inspection.noSuchUnit");
        }
        inspections.addFault(inspectionId, fault);
        ledger.enter(actor, Act.of("inspection.fault", "line", work.line().id()).with("inspection=" + inspectionId + " unit=" + fault.unit()
                + " " + fault.element() + " " + fault.weight() + " " + fault.told()));
    }

    /** Closes an inspection: its sample is scored, and one unit that fails fails the whole. */
    @Transactional
    public Grade close(Actor actor, UUID taskId, UUID inspectionId, String note) {
        LineProgress.Work work = visible(actor, taskId);
        Inspection inspection = own(actor, taskId, inspectionId);
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal.NotAllowed("inspection.noteTooLong", LONGEST_NOTE);
        }
        if (!inspection.fingerprint().equals(work.version().fingerprint())) {
            throw new Refusal.Stale("inspection.edited");
        }
        Scheme scheme = inspection.scheme().scheme();
        double score = inspection.units().isEmpty()
                ? 100 : Scheme.mean(inspection.units().stream().map(unit -> scheme.score(unit.faults())).toList());
        boolean fails = inspection.units().stream().anyMatch(unit -> scheme.grade(unit.faults()) == Grade.FAILED);
        Grade grade = fails ? Grade.FAILED : scheme.grade(score);
        inspections.close(inspection, score, grade, note.strip());
        ledger.enter(actor, Act.of("inspection.close", "line", work.line().id()).because(note.strip().length() > 900 ? "" : note.strip())
                .with("inspection=" + inspectionId + " level=" + inspection.level() + " score=" + score + " grade=" + grade));
        return grade;
    }

    /** Puts another scheme in force; what was inspected by an older one keeps its score. */
    @Transactional
    public void setScheme(Actor officer, Scheme scheme, String reason) {
        if (!officer.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("inspection.countySets");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        schemes.current();
        SchemeInForce set = schemes.add(scheme, reason.strip(), officer.requireAccount());
        ledger.enter(officer, Act.of("inspection.set-scheme", "scheme",
                set.id()).because(reason.strip()).with("version=" + set.versionNo() + " " + scheme));
    }

    /** Everything that can be looked at: markers, sentences, and the map sheets of the agreement. */
    private List<Sample.Unit> lot(LineProgress.Work work) {
        List<Sample.Unit> lot = new ArrayList<>();
        progress.markers(work).forEach(page -> lot.add(new Sample.Unit(Sample.Unit.Kind.MARKER, page.marker().code())));
        int sentence = 0;
        for (CourseInWords.Natural natural : progress.course(work).natural()) {
            lot.add(new Sample.Unit(Sample.Unit.Kind.SENTENCE, ++sentence + " " + shortened(natural.from() + "—" + natural.to())));
        }
        agreements.standingOf(work).map(AgreementStanding::sheets).orElse(List.of())
                .forEach(sheet -> lot.add(new Sample.Unit(Sample.Unit.Kind.SHEET, Integer.toString(sheet.number()))));
        return lot;
    }

    private static String shortened(String name) {
        return name.length() > 90 ? name.substring(0, 90) : name;
    }

    private Inspection own(Actor actor, UUID taskId, UUID inspectionId) {
        Inspection inspection = inspections.of(taskId).stream().filter(each -> each.id().equals(inspectionId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("inspection.notFound"));
        if (!inspection.isOpen()) {
            throw new Refusal.Stale("inspection.closed");
        }
        if (!inspection.begunBy().equals(actor.accountId())) {
            throw new Refusal.NotYours("inspection.notYours", inspection.begunByName());
        }
        return inspection;
    }

    private void requireHand(Actor actor, LineProgress.Work work, Level level) {
        if (!level.hand().name().equals(actor.role()) || !bothSides(actor, work)) {
            throw new Refusal.NotYours(level.otherHand());
        }
    }

    private boolean bothSides(Actor actor, LineProgress.Work work) {
        return progress.sides(work.line().id()).stream().map(UnitName::code).allMatch(actor::actsIn);
    }

    private LineProgress.Work visible(Actor actor, UUID taskId) {
        LineProgress.Work work = progress.ofTask(taskId);
        if (progress.sides(work.line().id()).stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return work;
    }
}
