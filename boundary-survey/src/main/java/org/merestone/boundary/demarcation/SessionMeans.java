package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.survey.SessionComparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Means of two sessions that a surveyor accepted (import rule 22): only of sessions that agree, point by point, for the record. */
@Service
public class SessionMeans {

    private final JdbcClient jdbc;
    private final BoundaryLines lines;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Batches batches;
    private final Readings readings;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    SessionMeans(JdbcClient jdbc, BoundaryLines lines, Divisions divisions, Tasks tasks, Batches batches, Readings readings,
            Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.divisions = divisions;
        this.tasks = tasks;
        this.batches = batches;
        this.readings = readings;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Records the mean of every point that both sessions have.
     *
     * @return how many means were recorded
     * @throws Refusal where the sessions are one file, of another task, or differ by more than the profile allows
     */
    @Transactional
    public int accept(Actor surveyor, UUID taskId, UUID first, UUID second) {
        Roles.require(surveyor, Role.SURVEYOR, "survey.surveyorsUpload");
        LineTask task = tasks.lockRunning(taskId);
        BoundaryLine line = lines.require(task.lineId());
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(surveyor)) {
            throw new Refusal.NotYours("task.notBothSides", sides.a().name(), sides.b().name());
        }
        boolean ofTask = batches.require(first).taskId().equals(taskId) && batches.require(second).taskId().equals(taskId);
        if (!ofTask || batches.require(first).sha256().equals(batches.require(second).sha256())) {
            throw new Refusal.NotAllowed("sessions.notTwo");
        }
        SessionComparison comparison = readings.compare(surveyor, first, second);
        if (!comparison.acceptable() || comparison.differences().isEmpty()) {
            throw new Refusal.NotAllowed("sessions.differ", comparison.findings().size());
        }
        OffsetDateTime now = LegalTime.now(clock);
        for (SessionComparison.Difference each : comparison.differences()) {
            jdbc.sql("""
                    insert into session_mean (id, task_id, first_batch, second_batch, point_name, lon, lat, north_m, east_m, height_m,
                                              accepted_by, accepted_at)
                    values (:id, :task, :first, :second, :name, :lon, :lat, :north, :east, :height, :by, :at)""")
                    .param("id", ids.get()).param("task", taskId).param("first", first).param("second", second)
                    .param("name", Fitted.text(each.name(), 100)).param("lon", each.mean().lon()).param("lat", each.mean().lat())
                    .param("north", each.north()).param("east", each.east())
                    .param("height", Double.isNaN(each.height()) ? null : each.height(), Types.DOUBLE)
                    .param("by", surveyor.requireAccount()).param("at", now).update();
        }
        ledger.enter(surveyor, Act.of("survey.acceptMeans", "line", line.id())
                .with("first=" + first + " second=" + second + " points=" + comparison.differences().size()));
        return comparison.differences().size();
    }

    /** Those of a task that the actor may see, the latest first. */
    public List<AcceptedMean> of(Actor actor, UUID taskId) {
        if (!Sides.of(lines.require(tasks.require(taskId).lineId()), divisions).anyWithin(actor)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return jdbc.sql("select m.*, a.display_name from session_mean m join account a on a.id = m.accepted_by where m.task_id = :task "
                + "order by m.accepted_at desc, m.point_name").param("task", taskId).query(SessionMeans::mean).list();
    }

    private static AcceptedMean mean(ResultSet row, int number) throws SQLException {
        double height = row.getDouble("height_m");
        boolean unknown = row.wasNull();
        return new AcceptedMean(row.getObject("first_batch", UUID.class), row.getObject("second_batch", UUID.class),
                row.getString("point_name"), new LonLat(row.getDouble("lon"), row.getDouble("lat")), row.getDouble("north_m"),
                row.getDouble("east_m"), unknown ? null : height, row.getString("display_name"),
                row.getObject("accepted_at", OffsetDateTime.class));
    }
}
