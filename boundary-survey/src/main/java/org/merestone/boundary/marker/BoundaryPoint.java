package org.merestone.boundary.marker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A boundary point (边界点): one vertex of a surveyed course.
 *
 * @param number   the surveyor's name for it
 * @param nature   MARKER where a marker stands, TURN 拐点 otherwise
 * @param markerId the marker that stands at it
 */
public record BoundaryPoint(UUID id, String number, SurveyedPosition position, String nature, @Nullable UUID markerId) {

    public static final String AT_MARKER = "MARKER";
    public static final String TURN = "TURN";

    /** The same point elsewhere. */
    public BoundaryPoint at(SurveyedPosition other) {
        return new BoundaryPoint(id, number, other, nature, markerId);
    }
}
