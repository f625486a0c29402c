package org.merestone.boundary.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.LineProgress;

/**
 * The inspections of a line, as their page shows them.
 *
 * @param next    the level that is due; null when all have passed
 * @param mayBegin whether the reader is the hand for it
 * @param open    the inspection that the reader has begun and not closed; null where there is none
 */
public record InspectionSheet(LineProgress.Work work, SchemeInForce scheme, List<Inspection> inspections, @Nullable Level next,
        boolean mayBegin,
        @Nullable Inspection open, boolean maySetScheme) {

    public InspectionSheet {
        inspections = List.copyOf(inspections);
    }
}
