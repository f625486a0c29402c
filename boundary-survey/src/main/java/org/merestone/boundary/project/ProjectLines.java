package org.merestone.boundary.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.Classification;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The line lists of projects (界线清单). */
@Repository
class ProjectLines {

    /** Lines with their sides and course of today; the alias g is the stage that the line is in. */
    static final String FROM = """
            from project_line p
            join boundary_line l on l.id = p.line_id
            join boundary_line_version s on s.line_id = l.id and s.stage = 'IN_FORCE' and s.valid_to is null and s.superseded_at is null
            join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null
             and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
            join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null
             and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)
            left join project_stage g on g.project_line_id = p.id and g.stage = p.stage
            """;
    static final String ROW = """
            select p.*, l.code, l.name, s.length_m, a.division_id as a_id, a.code as a_code, a.name as a_name, b.division_id as b_id,
                   b.code as b_code, b.name as b_name
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ProjectLines(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    ProjectLine require(UUID id) {
        return find("p.id = :id", id).orElseThrow(() -> new Refusal.NotFound("project.lineNotFound", id));
    }

    /** How secret the latest course of a line is, drafted or in force. */
    Classification classification(UUID lineId) {
        return jdbc.sql("""
                select classification from boundary_line_version where line_id = :line and superseded_at is null and stage <> 'WITHDRAWN'
                order by version_no desc fetch first 1 row only""").param("line", lineId).query((row, n) -> Classification.valueOf(row.getString(1))).single();
    }

    /** The line, locked until the transaction ends; a refusal where somebody else was first. */
    ProjectLine lock(UUID id, long rowVersionSeen) {
        ProjectLine line = lock(id);
        if (line.rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("project.lineMoved", line.name());
        }
        return line;
    }

    private ProjectLine lock(UUID id) {
        jdbc.sql("select id from project_line where id = :id for update").param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("project.lineNotFound", id));
        return require(id);
    }

    /** The place of a boundary line in the project that runs on it, locked until the transaction ends, as it is by then. */
    Optional<ProjectLine> lockRunning(UUID lineId) {
        return running(lineId).map(line -> lock(line.id()));
    }

    /** The place of a boundary line in the project that runs on it. */
    Optional<ProjectLine> running(UUID lineId) {
        return find("p.line_id = :id and p.project_id in (select id from demarcation_project where closed_at is null)", lineId);
    }

    private Optional<ProjectLine> find(String where, UUID id) {
        return jdbc.sql(ROW + FROM + "where " + where).param("today", LegalTime.today(clock)).param("id", id).query(ProjectLines::line)
                .optional();
    }

    /**
     * The township lines inside a county that no running project has.
     *
     * @param lawToo whether lines that are law already are among them
     */
    List<Candidate> candidates(UUID countyId, boolean lawToo) {
        return jdbc.sql("""
                select l.id, l.name, l.line_kind, s.legal_status from boundary_line l
                join boundary_line_version s on s.line_id = l.id and s.stage = 'IN_FORCE' and s.valid_to is null and s.superseded_at is null
                join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null
                 and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null
                 and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)
                where l.level = 'TOWNSHIP' and a.parent_id = :county and b.parent_id = :county
                  and not exists (select 1 from project_line p join demarcation_project d on d.id = p.project_id
                                  where p.line_id = l.id and d.closed_at is null)
                order by l.code""").param("today", LegalTime.today(clock)).param("county", countyId)
                .query((row, n) -> new Candidate(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("line_kind").equals("STREET_OFFICE_EXTENT"), row.getString("legal_status").equals("STATUTORY")))
                .list().stream().filter(line -> lawToo || !line.law()).toList();
    }

    /**
     * A line that could be taken into a project.
     *
     * @param officeExtent whether it is the extent of a street office (管辖范围线), which is no boundary between divisions
     * @param law          whether it is law already
     */
    public record Candidate(UUID lineId, String name, boolean officeExtent, boolean law) {}

    long unfinished(UUID projectId) {
        return jdbc.sql("select count(*) from project_line where project_id = :project and stage < 14").param("project", projectId)
                .query(Long.class).single();
    }

    UUID add(UUID projectId, UUID lineId) {
        UUID id = ids.get();
        jdbc.sql("insert into project_line (id, project_id, line_id, stage) values (:id, :project, :line, 1)")
                .param("id", id).param("project", projectId).param("line", lineId).update();
        return id;
    }

    void remove(UUID id) {
        jdbc.sql("delete from project_stage where project_line_id = :id").param("id", id).update();
        jdbc.sql("delete from project_line where id = :id").param("id", id).update();
    }

    /** The caller holds the line's lock. */
    void enter(UUID id, int stageNumber) {
        jdbc.sql("update project_line set stage = :stage, row_version = row_version + 1 where id = :id")
                .param("stage", stageNumber).param("id", id).update();
    }

    void planMarkers(UUID id, int markers) {
        jdbc.sql("update project_line set markers_planned = :markers, row_version = row_version + 1 where id = :id")
                .param("markers", markers).param("id", id).update();
    }

    void touch(UUID id) {
        jdbc.sql("update project_line set row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    static ProjectLine line(ResultSet row, int number) throws SQLException {
        @Nullable Integer planned = row.getObject("markers_planned", Integer.class);
        return new ProjectLine(row.getObject("id", UUID.class), row.getObject("project_id", UUID.class), row.getObject("line_id", UUID.class),
                row.getString("code"), row.getString("name"),
                new UnitName(row.getObject("a_id", UUID.class), row.getString("a_code"), row.getString("a_name")),
                new UnitName(row.getObject("b_id", UUID.class), row.getString("b_code"), row.getString("b_name")),
                row.getDouble("length_m"), row.getInt("stage"), planned, row.getLong("row_version"));
    }
}
