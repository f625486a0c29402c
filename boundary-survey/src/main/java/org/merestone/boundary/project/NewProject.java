package org.merestone.boundary.project;

import java.time.LocalDate;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;

/** What a project is opened with. */
public record NewProject(UUID countyId, String name, String contractor, String supervisor, LocalDate beginsOn, LocalDate endsOn) {

    private static final int LONGEST = 80;
    private static final int SHORTEST_DAYS = 30;
    private static final int MOST_YEARS = 10;

    /** @throws Refusal.NotAllowed when a name is missing or too long, or the time is too short or too long for thirteen stages */
    public NewProject {
        name = name.strip();
        contractor = contractor.strip();
        supervisor = supervisor.strip();
        if (name.isEmpty() || name.length() > LONGEST || contractor.length() > LONGEST || supervisor.length() > LONGEST) {
            throw new Refusal.NotAllowed("project.nameMissing", LONGEST);
        }
        if (endsOn.isBefore(beginsOn.plusDays(SHORTEST_DAYS)) || endsOn.isAfter(beginsOn.plusYears(MOST_YEARS))) {
            throw new Refusal.NotAllowed("project.timeOutside", SHORTEST_DAYS, MOST_YEARS);
        }
    }
}
