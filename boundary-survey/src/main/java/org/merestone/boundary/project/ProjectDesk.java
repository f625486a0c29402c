package org.merestone.boundary.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.quality.QualityDesk;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens projects and moves their lines from stage to stage. Every act names what its maker saw of the line, and is in the ledger. */
@Service
public class ProjectDesk {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_MARKERS = 999;

    private final Projects projects;
    private final ProjectLines lines;
    private final Calendar calendar;
    private final Gate gate;
    private final OpenSections sections;
    private final QualityDesk quality;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;

    ProjectDesk(Projects projects, ProjectLines lines, Calendar calendar, Gate gate, OpenSections sections, QualityDesk quality,
            Divisions divisions, Ledger ledger, Clock clock) {
        this.sections = sections;
        this.quality = quality;
        this.projects = projects;
        this.lines = lines;
        this.calendar = calendar;
        this.gate = gate;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens a county's project, with every line between two of its townships that is not law yet and that no other project has. */
    @Transactional
    public UUID open(Actor officer, NewProject project) {
        require(officer, Role.COUNTY_OFFICER, "project.countyOpens");
        Division county = divisions.require(project.countyId());
        if (county.level() != DivisionLevel.COUNTY || !officer.actsIn(county.code())) {
            throw new Refusal.NotYours("project.notYourCounty", county.name());
        }
        ledger.awaitTurn();
        UUID id = projects.add(project, officer.requireAccount());
        List<ProjectLines.Candidate> taken = lines.candidates(project.countyId(),
                false).stream().filter(line -> !line.officeExtent()).toList();
        Schedule schedule = Schedule.between(project.beginsOn(), project.endsOn());
        taken.forEach(line -> calendar.plan(lines.add(id, line.lineId()), schedule, project.beginsOn()));
        ledger.enter(officer, Act.of("project.open", "project", id).with(county.code() + " " + project.name() + " lines=" + taken.size()));
        return id;
    }

    /** Takes one more line into a project's list. */
    @Transactional
    public UUID take(Actor officer, UUID projectId, UUID lineId) {
        DemarcationProject project = ofCounty(officer, projects.lockRunning(projectId));
        ledger.awaitTurn();
        ProjectLines.Candidate line = lines.candidates(project.countyId(),
                true).stream().filter(each -> each.lineId().equals(lineId)).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("project.lineTaken"));
        UUID id = lines.add(projectId, lineId);
        calendar.plan(id, Schedule.between(project.beginsOn(), project.endsOn()), project.beginsOn());
        ledger.enter(officer, Act.of("project.take-line", "line", lineId).with("project=" + projectId + " " + line.name()));
        return id;
    }

    /** Takes a line off the list, while its first stage has left no papers. */
    @Transactional
    public void drop(Actor officer, UUID projectLine, long rowVersionSeen, String reason) {
        ProjectLine line = lines.lock(projectLine, rowVersionSeen);
        ofCounty(officer, projects.lockRunning(line.projectId()));
        requireReason(reason);
        if (line.stageNumber() > 1 || gate.hasPapers(line)) {
            throw new Refusal.NotAllowed("project.lineBegun", line.name());
        }
        lines.remove(projectLine);
        ledger.enter(officer, Act.of("project.drop-line", "line", line.lineId()).because(reason).with("project=" + line.projectId()));
    }

    /** Ends a project all of whose lines have passed all stages. */
    @Transactional
    public void close(Actor officer, UUID projectId) {
        DemarcationProject project = ofCounty(officer, projects.lockRunning(projectId));
        long unfinished = lines.unfinished(projectId);
        if (unfinished > 0) {
            throw new Refusal.NotAllowed("project.unfinished", unfinished);
        }
        projects.close(project.id());
        ledger.enter(officer, Act.of("project.close", "project", projectId));
    }

    /** Plans a stage of a line for another day. */
    @Transactional
    public void replan(Actor officer, UUID projectLine, long rowVersionSeen, WorkStage stage, LocalDate day, String reason) {
        ProjectLine line = lines.lock(projectLine, rowVersionSeen);
        DemarcationProject project = ofCounty(officer, projects.lockRunning(line.projectId()));
        requireReason(reason);
        calendar.schedule(projectLine).with(stage, day, project);
        calendar.replan(projectLine, stage, day);
        lines.touch(projectLine);
        ledger.enter(officer, Act.of("project.replan", "line", line.lineId()).because(reason).with("stage=" + stage + " planned=" + day));
    }

    /** Says how many markers a line is to have; none is a number too. */
    @Transactional
    public void planMarkers(Actor officer, UUID projectLine, long rowVersionSeen, int markers) {
        ProjectLine line = lines.lock(projectLine, rowVersionSeen);
        ofCounty(officer, projects.lockRunning(line.projectId()));
        if (markers < 0 || markers > MOST_MARKERS) {
            throw new Refusal.NotAllowed("project.markersOutside", MOST_MARKERS);
        }
        lines.planMarkers(projectLine, markers);
        ledger.enter(officer, Act.of("project.plan-markers", "line", line.lineId()).with("markers=" + markers));
    }

    /**
     * Says that the stage that a line is in is done; the line enters the next one, or passes over the settling of disputes where the walk
     * along the line has left no section open.
     *
     * @param stageSeen the stage that its maker means
     * @param doneOn    the day it was done, no later than today
     */
    @Transactional
    public void finish(Actor actor, UUID projectLine, long rowVersionSeen, WorkStage stageSeen, LocalDate doneOn) {
        ProjectLine line = lines.lock(projectLine, rowVersionSeen);
        WorkStage stage = line.stage().filter(stageSeen::equals).orElseThrow(() -> new Refusal.Stale("project.lineMoved", line.name()));
        require(actor, stage.hand(), stage.otherHand());
        requireBothSides(actor, line);
        projects.lockRunning(line.projectId());
        requireDay(projectLine, stage, doneOn);
        List<Obstacle> obstacles = gate.obstacles(line);
        if (!obstacles.isEmpty()) {
            throw new Refusal.NotAllowed("project.gateShut", obstacles.size(), obstacles.get(0).message(LocaleContextHolder.getLocale()));
        }
        quality.runAtGate(actor, line.lineId(), stage.number());
        calendar.finish(projectLine, stage, doneOn);
        int next = stage.number() + 1;
        if (stage == WorkStage.FIELD_CONFIRMATION && sections.blocking(line.lineId()).isEmpty()) {
            calendar.skip(projectLine, WorkStage.DISPUTE);
            next++;
        }
        WorkStage.numbered(next).ifPresent(entered -> calendar.enter(projectLine, entered, doneOn));
        lines.enter(projectLine, next);
        ledger.enter(actor, Act.of("project.finish-stage", "line", line.lineId())
                .with("project=" + line.projectId() + " stage=" + stage + " done=" + doneOn + " next=" + next));
    }

    /** Sends a line back to an earlier stage; what became law stays law. */
    @Transactional
    public void sendBack(Actor officer, UUID projectLine, long rowVersionSeen, WorkStage to, String reason) {
        ProjectLine line = lines.lock(projectLine, rowVersionSeen);
        ofCounty(officer, projects.lockRunning(line.projectId()));
        requireReason(reason);
        boolean law = line.stageNumber() > WorkStage.APPROVAL.number();
        if (to.number() >= line.stageNumber() || law && to.compareTo(WorkStage.APPROVAL) <= 0) {
            throw new Refusal.NotAllowed(law ? "project.lawStays" : "project.notEarlier", to.number(), line.stageNumber());
        }
        calendar.reopen(projectLine, to);
        lines.enter(projectLine, to.number());
        ledger.enter(officer, Act.of("project.send-back", "line", line.lineId()).because(reason)
                .with("project=" + line.projectId() + " from=" + line.stageNumber() + " to=" + to));
    }

    private void requireDay(UUID projectLine, WorkStage stage, LocalDate doneOn) {
        LocalDate entered = calendar.of(projectLine).stream().filter(days -> days.stage() == stage).map(StageDays::enteredOn).findFirst()
                .orElse(null);
        if (doneOn.isAfter(LegalTime.today(clock)) || entered != null && doneOn.isBefore(entered)) {
            throw new Refusal.NotAllowed("project.dayOutside", doneOn, entered == null ? LegalTime.today(clock) : entered);
        }
    }

    private static DemarcationProject ofCounty(Actor officer, DemarcationProject project) {
        require(officer, Role.COUNTY_OFFICER, "project.countyPlans");
        if (!officer.actsIn(project.countyCode())) {
            throw new Refusal.NotYours("project.notYourCounty", project.countyName());
        }
        return project;
    }

    private static void requireBothSides(Actor actor, ProjectLine line) {
        if (!line.sides().stream().map(UnitName::code).allMatch(actor::actsIn)) {
            throw new Refusal.NotYours("task.notBothSides", line.a().name(), line.b().name());
        }
    }

    private static void require(Actor actor, Role role, String refusal) {
        if (!actor.role().equals(role.name())) {
            throw new Refusal.NotYours(refusal);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
    }
}
