package org.merestone.boundary.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.merestone.data.conflict.Refusal;

/**
 * When each stage of a line is to be done (计划): never earlier than the stage before it, and within the project's time.
 *
 * @param days one for each stage
 */
record Schedule(Map<WorkStage, LocalDate> days) {

    private static final int WHOLE = 100;

    Schedule {
        days = new EnumMap<>(days);
    }

    /** Divides a project's time among the stages by their shares; the last one ends with the project. */
    static Schedule between(LocalDate begins, LocalDate ends) {
        long whole = ChronoUnit.DAYS.between(begins, ends);
        Map<WorkStage, LocalDate> days = new EnumMap<>(WorkStage.class);
        int shares = 0;
        for (WorkStage stage : WorkStage.values()) {
            shares += stage.share();
            days.put(stage, begins.plusDays(Math.round(whole * (double) shares / WHOLE)));
        }
        return new Schedule(days);
    }

    /** The schedule with another day for one stage, or a refusal where the stages would no longer follow each other. */
    Schedule with(WorkStage stage, LocalDate day, DemarcationProject project) {
        if (day.isBefore(project.beginsOn()) || day.isAfter(project.endsOn())) {
            throw new Refusal.NotAllowed("project.planOutside", day, project.beginsOn(), project.endsOn());
        }
        for (WorkStage other : WorkStage.values()) {
            LocalDate planned = days.get(other);
            if (other.compareTo(stage) < 0 && planned.isAfter(day) || other.compareTo(stage) > 0 && planned.isBefore(day)) {
                throw new Refusal.NotAllowed("project.planOrder", day, stage.number(), other.number(), planned);
            }
        }
        Map<WorkStage, LocalDate> changed = new EnumMap<>(days);
        changed.put(stage, day);
        return new Schedule(changed);
    }
}
