package org.merestone.boundary.inspection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of a line's results.
 *
 * @param fingerprint of the draft that is inspected
 * @param lotSize     of how many units the sample was drawn
 * @param grade       null while it is open
 */
public record Inspection(UUID id, Level level, SchemeInForce scheme, String fingerprint, int lotSize, UUID begunBy, String begunByName,
        OffsetDateTime begunAt, @Nullable Double score, @Nullable Grade grade, String note, List<Unit> units) {

    /**
     * A unit of the sample.
     *
     * @param kind MARKER, SENTENCE or SHEET
     */
    public record Unit(int seq, String kind, String name, List<Fault> faults) {
        public Unit {
            faults = List.copyOf(faults);
        }
    }

    public Inspection {
        units = List.copyOf(units);
    }

    public boolean isOpen() {
        return grade == null;
    }

    /** Whether a draft as it is now has passed by it. */
    public boolean passes(String presentFingerprint) {
        return grade != null && grade.passes() && fingerprint.equals(presentFingerprint);
    }
}
