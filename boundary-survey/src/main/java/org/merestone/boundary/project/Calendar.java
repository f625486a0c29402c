package org.merestone.boundary.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planned and actual days of the stages of lines. Callers hold the line's lock. */
@Repository
class Calendar {

    private final JdbcClient jdbc;

    Calendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stages of lines, each line's in order. */
    Map<UUID, List<StageDays>> of(Collection<UUID> projectLines) {
        Map<UUID, List<StageDays>> days = new LinkedHashMap<>();
        if (!projectLines.isEmpty()) {
            jdbc.sql("select * from project_stage where project_line_id in (:lines) order by project_line_id, stage")
                    .param("lines", projectLines).query(row -> {
                        days.computeIfAbsent(row.getObject("project_line_id", UUID.class), id -> new ArrayList<>())
                                .add(new StageDays(WorkStage.numbered(row.getInt("stage")).orElseThrow(),
                                        row.getObject("planned_on", LocalDate.class), row.getObject("entered_on", LocalDate.class),
                                        row.getObject("done_on", LocalDate.class), row.getBoolean("skipped")));
                    });
        }
        return days;
    }

    List<StageDays> of(UUID projectLine) {
        return of(List.of(projectLine)).getOrDefault(projectLine, List.of());
    }

    Schedule schedule(UUID projectLine) {
        Map<WorkStage, LocalDate> planned = new EnumMap<>(WorkStage.class);
        of(projectLine).forEach(days -> planned.put(days.stage(), days.plannedOn()));
        return new Schedule(planned);
    }

    void plan(UUID projectLine, Schedule schedule, LocalDate begun) {
        schedule.days().forEach((stage, day) -> jdbc.sql("""
                insert into project_stage (project_line_id, stage, planned_on, entered_on) values (:line, :stage, :day, :entered)""")
                .param("line", projectLine).param("stage", stage.number()).param("day", day)
                .param("entered", stage == WorkStage.PREPARATION ? begun : null).update());
    }

    void replan(UUID projectLine, WorkStage stage, LocalDate day) {
        jdbc.sql("update project_stage set planned_on = :day where project_line_id = :line and stage = :stage")
                .param("day", day).param("line", projectLine).param("stage", stage.number()).update();
    }

    void enter(UUID projectLine, WorkStage stage, LocalDate day) {
        jdbc.sql("update project_stage set entered_on = :day, skipped = false where project_line_id = :line and stage = :stage")
                .param("day", day).param("line", projectLine).param("stage", stage.number()).update();
    }

    void finish(UUID projectLine, WorkStage stage, LocalDate day) {
        jdbc.sql("update project_stage set done_on = :day where project_line_id = :line and stage = :stage")
                .param("day", day).param("line", projectLine).param("stage", stage.number()).update();
    }

    void skip(UUID projectLine, WorkStage stage) {
        jdbc.sql("update project_stage set skipped = true where project_line_id = :line and stage = :stage")
                .param("line", projectLine).param("stage", stage.number()).update();
    }

    /** Takes back what was done from a stage on; the ledger keeps what had been said. */
    void reopen(UUID projectLine, WorkStage stage) {
        jdbc.sql("""
                update project_stage set done_on = null, skipped = false, entered_on = case when stage = :stage then entered_on end
                where project_line_id = :line and stage >= :stage""").param("line", projectLine).param("stage", stage.number()).update();
    }
}
