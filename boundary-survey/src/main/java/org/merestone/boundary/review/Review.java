package org.merestone.boundary.review;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.merestone.geo.Severity;

/**
 * A review of a division's lines.
 *
 * @param done     how many lines it has gone through
 * @param found    how many findings of each severity nobody has let pass
 */
public record Review(UUID id, String divisionCode, State state, int lines, int done, String begunByName, OffsetDateTime begunAt,
        Map<Severity, Integer> found) {

    /** How far it is. One that nobody carries out any more, because its server was stopped, has FAILED. */
    public enum State { RUNNING, DONE, CANCELLED, FAILED }

    public Review {
        found = Map.copyOf(found);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How many of a severity. */
    public int count(Severity severity) {
        return found.getOrDefault(severity, 0);
    }
}
