package org.merestone.boundary.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.UnitName;

/**
 * A line of a project.
 *
 * @param lengthM        of the course that stands, metres on the ellipsoid
 * @param stageNumber    the stage that it is in, 1 to 13; 14 when all are done
 * @param markersPlanned how many markers are to be planted; null until that is decided, 0 for a line without markers of its own
 * @param rowVersion     what an act must name as seen
 */
public record ProjectLine(UUID id, UUID projectId, UUID lineId, String code, String name, UnitName a, UnitName b, double lengthM,
        int stageNumber, @Nullable Integer markersPlanned, long rowVersion) {

    /** The stage that it is in; empty when all are done. */
    public Optional<WorkStage> stage() {
        return WorkStage.numbered(stageNumber);
    }

    List<UnitName> sides() {
        return List.of(a, b);
    }
}
