package org.merestone.boundary.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days of one stage of one line.
 *
 * @param plannedOn by when it is to be done
 * @param enteredOn since when the line is or was in it; null before
 * @param doneOn    null until it is done
 * @param skipped   whether the line had no need of it
 */
public record StageDays(WorkStage stage, LocalDate plannedOn, @Nullable LocalDate enteredOn, @Nullable LocalDate doneOn, boolean skipped) {

    /** How a stage stands; every one is told in words, its colour only helps. */
    public enum Standing { AHEAD, UNDER_WAY, DUE_SOON, LATE, DONE, DONE_LATE, SKIPPED }

    private static final int SOON_DAYS = 7;

    /** How the stage stands on a day. */
    public Standing standing(LocalDate today) {
        if (skipped) {
            return Standing.SKIPPED;
        }
        if (doneOn != null) {
            return doneOn.isAfter(plannedOn) ? Standing.DONE_LATE : Standing.DONE;
        }
        if (plannedOn.isBefore(today)) {
            return Standing.LATE;
        }
        if (enteredOn == null) {
            return Standing.AHEAD;
        }
        return plannedOn.isAfter(today.plusDays(SOON_DAYS)) ? Standing.UNDER_WAY : Standing.DUE_SOON;
    }

    /** Days between plan and deed, or plan and today: how late it is, 0 if it is not. */
    public long daysLate(LocalDate today) {
        return skipped ? 0 : Math.max(0, ChronoUnit.DAYS.between(plannedOn, doneOn == null ? today : doneOn));
    }
}
