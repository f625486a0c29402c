package org.merestone.boundary.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the pages of projects show. A reader finds lines of which at least one side lies in their division, and nothing of others. */
@Service
public class ProjectBoard {

    private static final String SEEN = " where p.project_id = :project and (a.code like :scope or b.code like :scope)";

    private final JdbcClient jdbc;
    private final Projects projects;
    private final ProjectLines lines;
    private final Calendar calendar;
    private final Papers papers;
    private final Gate gate;
    private final LineProgress work;
    private final AuditTrail trail;
    private final Clock clock;

    ProjectBoard(JdbcClient jdbc, Projects projects, ProjectLines lines, Calendar calendar, Papers papers, Gate gate, LineProgress work,
            AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.lines = lines;
        this.calendar = calendar;
        this.papers = papers;
        this.gate = gate;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
    }

    /** The lines of a project, a page of them. */
    public Board board(Actor actor, UUID projectId, BoardQuery query) {
        DemarcationProject project = projects.require(projectId);
        Progress progress = progress(actor, projectId);
        if (progress.lines() == 0 && !actor.actsIn(project.countyCode())) {
            throw new Refusal.NotFound("project.notFound", projectId);
        }
        Page<ProjectLine> page = page(actor, projectId, query);
        Map<UUID, List<StageDays>> days = calendar.of(page.rows().stream().map(ProjectLine::id).toList());
        Map<UUID, List<Obstacle>> obstacles = gate.obstacles(page.rows());
        List<BoardRow> rows = page.rows().stream().map(line -> new BoardRow(line, days.getOrDefault(line.id(), List.of()),
                obstacles.getOrDefault(line.id(), List.of()))).toList();
        return new Board(project, progress, new Page<>(rows, page.total(), page.page(), page.size()), LegalTime.today(clock));
    }

    /** One line, or a refusal that there is none where the actor may not see it. */
    public LineSheet line(Actor actor, UUID projectLine) {
        ProjectLine line = lines.require(projectLine);
        if (line.sides().stream().noneMatch(side -> actor.actsIn(side.code()))) {
            throw new Refusal.NotFound("project.lineNotFound", projectLine);
        }
        DemarcationProject project = projects.require(line.projectId());
        BoardRow row = new BoardRow(line, calendar.of(projectLine), gate.obstacles(line));
        List<Paper> filed = papers.of(projectLine);
        return new LineSheet(project, row, filed, work.of(line.lineId()).map(each -> each.task().id()).orElse(null),
                project.closed() ? List.of() : fileable(actor, line), project.closed() ? Set.of() : actions(actor, project, row, filed),
                trail.of("line", line.lineId().toString()), LegalTime.today(clock));
    }

    /** Where a boundary line stands in the project that runs on it; callers have seen to it who may know. */
    public Optional<UUID> placeOf(UUID lineId) {
        return lines.running(lineId).map(ProjectLine::id);
    }

    /** The lines that an officer could take into a project; none where it is not theirs. */
    public List<ProjectLines.Candidate> candidates(Actor actor, UUID projectId) {
        DemarcationProject project = projects.require(projectId);
        boolean theirs = actor.role().equals(Role.COUNTY_OFFICER.name()) && actor.actsIn(project.countyCode()) && !project.closed();
        return theirs ? lines.candidates(project.countyId(), true) : List.of();
    }

    /** How far the lines of a project have come that the actor may see. */
    public Progress progress(Actor actor, UUID projectId) {
        LocalDate today = LegalTime.today(clock);
        return jdbc.sql("""
                select count(*) as lines, coalesce(sum(s.length_m), 0) as metres,
                       coalesce(sum(case when p.stage > 6 then s.length_m end), 0) as surveyed,
                       coalesce(sum(case when p.stage > 9 then s.length_m end), 0) as signed,
                       coalesce(sum(case when p.stage > 10 then s.length_m end), 0) as law,
                       sum(case when p.stage = 14 then 1 else 0 end) as done,
                       sum(case when g.planned_on < :today then 1 else 0 end) as late,
                       coalesce(sum(p.markers_planned), 0) as planned,
                       coalesce(sum((select count(*) from marker m join boundary_line_version v on v.id = m.line_version_id
                         where m.line_id = p.line_id and m.life_status not in ('PLANNED', 'PLANTED', 'WITHDRAWN', 'HISTORIC')
                           and (v.stage = 'DRAFT' or v.legal_status = 'STATUTORY' and v.valid_to is null and v.superseded_at is null
                             and not exists (select 1 from boundary_line_version d where d.line_id = v.line_id and d.stage = 'DRAFT')))),
                         0) as markers
                """ + ProjectLines.FROM + SEEN).param("today", today).param("project", projectId).param("scope", actor.divisionCode() + "%")
                .query((row, n) -> new Progress(row.getLong("lines"), row.getDouble("metres"), row.getDouble("surveyed"),
                        row.getDouble("signed"), row.getDouble("law"), row.getLong("done"), row.getLong("late"), row.getLong("planned"),
                        row.getLong("markers"))).single();
    }

    private Page<ProjectLine> page(Actor actor, UUID projectId, BoardQuery query) {
        String where = SEEN + " and (position(:text in l.name) > 0 or position(:text in l.code) > 0)"
                + (query.stage() == null ? "" : " and p.stage = :stage") + (query.late() ? " and g.planned_on < :today" : "");
        List<ProjectLine> found = asked(jdbc.sql(ProjectLines.ROW + ProjectLines.FROM + where + " order by " + order(query)
                + " offset :offset rows fetch next :size rows only"), actor, projectId, query)
                .param("offset", (long) query.page() * query.size()).param("size", query.size()).query(ProjectLines::line).list();
        long total = asked(jdbc.sql("select count(*) " + ProjectLines.FROM + where), actor, projectId, query).query(Long.class).single();
        return new Page<>(found, total, query.page(), query.size());
    }

    private JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Actor actor, UUID projectId, BoardQuery query) {
        return statement.param("today", LegalTime.today(clock)).param("project", projectId).param("scope", actor.divisionCode() + "%")
                .param("text", query.text().strip()).param("stage", query.stage());
    }

    private static String order(BoardQuery query) {
        String column = switch (query.sort()) {
            case LINE_CODE -> "l.code";
            case LINE_NAME -> "l.name";
            case LENGTH -> "s.length_m";
            case STAGE -> "p.stage";
            case DUE -> "g.planned_on";
        };
        return column + (query.descending() ? " desc" : "") + ", l.code";
    }

    private static List<PaperKind> fileable(Actor actor, ProjectLine line) {
        long sides = line.sides().stream().map(UnitName::code).filter(actor::actsIn).count();
        return Arrays.stream(PaperKind.values()).filter(kind -> kind.stage().number() <= line.stageNumber()).filter(kind -> kind.ofEachSide()
                ? sides == 1 && actor.role().equals(Role.BOUNDARY_OFFICER.name())
                : sides == 2 && (actor.role().equals(kind.stage().hand().name()) || actor.role().equals(Role.COUNTY_OFFICER.name()))).toList();
    }

    private static Set<LineSheet.Action> actions(Actor actor, DemarcationProject project, BoardRow row, List<Paper> filed) {
        EnumSet<LineSheet.Action> actions = EnumSet.noneOf(LineSheet.Action.class);
        boolean both = row.line().sides().stream().map(UnitName::code).allMatch(actor::actsIn);
        if (both && row.line().stage().map(stage -> stage.hand().name().equals(actor.role())).orElse(false)) {
            actions.add(LineSheet.Action.FINISH);
        }
        if (actor.role().equals(Role.COUNTY_OFFICER.name()) && actor.actsIn(project.countyCode())) {
            actions.add(LineSheet.Action.PLAN);
            if (row.line().stageNumber() > 1) {
                actions.add(LineSheet.Action.SEND_BACK);
            } else if (filed.isEmpty()) {
                actions.add(LineSheet.Action.DROP);
            }
        }
        return actions;
    }
}
