package org.merestone.boundary.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of projects. */
@Repository
class Projects {

    private static final String SELECT = """
            select p.*, c.code as county_code, c.name as county_name from demarcation_project p
            join division_version c on c.division_id = p.county_id and c.superseded_at is null and c.valid_from <= :today
             and (c.valid_to is null or c.valid_to > :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Projects(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    DemarcationProject require(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id").param("today", LegalTime.today(clock)).param("id", id).query(Projects::project)
                .optional().orElseThrow(() -> new Refusal.NotFound("project.notFound", id));
    }

    /** The project, locked until the transaction ends. One that is over is refused. */
    DemarcationProject lockRunning(UUID id) {
        jdbc.sql("select id from demarcation_project where id = :id for update").param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("project.notFound", id));
        DemarcationProject project = require(id);
        if (project.closed()) {
            throw new Refusal.Stale("project.over", project.name());
        }
        return project;
    }

    /** The projects of counties whose code begins so, or in which somebody has a part, by county and beginning. */
    List<DemarcationProject> within(String prefix) {
        return jdbc.sql(SELECT + "where c.code like :scope or :prefix like c.code || '%' order by c.code, p.begins_on, p.id")
                .param("today", LegalTime.today(clock)).param("scope", prefix + "%").param("prefix", prefix).query(Projects::project).list();
    }

    UUID add(NewProject project, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into demarcation_project (id, county_id, name, contractor, supervisor, begins_on, ends_on, opened_by, opened_at)
                values (:id, :county, :name, :contractor, :supervisor, :begins, :ends, :account, :now)""")
                .param("id", id).param("county", project.countyId()).param("name", project.name()).param("contractor", project.contractor())
                .param("supervisor", project.supervisor()).param("begins", project.beginsOn()).param("ends", project.endsOn())
                .param("account", account).param("now", LegalTime.now(clock)).update();
        return id;
    }

    void close(UUID id) {
        jdbc.sql("update demarcation_project set closed_at = :now where id = :id").param("now", LegalTime.now(clock)).param("id", id).update();
    }

    private static DemarcationProject project(ResultSet row, int number) throws SQLException {
        return new DemarcationProject(row.getObject("id", UUID.class), row.getObject("county_id", UUID.class), row.getString("county_code"),
                row.getString("county_name"), row.getString("name"), row.getString("contractor"), row.getString("supervisor"),
                row.getObject("begins_on", LocalDate.class), row.getObject("ends_on", LocalDate.class), row.getObject("closed_at") != null);
    }
}
