package org.merestone.boundary.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line on the board.
 *
 * @param days      its stages in order
 * @param obstacles what keeps it where it is; none where the stage can be declared done
 */
public record BoardRow(ProjectLine line, List<StageDays> days, List<Obstacle> obstacles) {

    public BoardRow {
        days = List.copyOf(days);
        obstacles = List.copyOf(obstacles);
    }

    /** The stage that it is in; empty when all are done. */
    public Optional<StageDays> present() {
        return line.stage().map(stage -> days.get(stage.ordinal()));
    }

    /** How many days its present stage is overdue, 0 if it is not. */
    public long daysLate(LocalDate today) {
        return present().map(days -> days.daysLate(today)).orElse(0L);
    }
}
