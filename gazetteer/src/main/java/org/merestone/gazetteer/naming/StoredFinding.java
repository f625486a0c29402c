package org.merestone.gazetteer.naming;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.merestone.geo.Severity;

/**
 * A finding of the check as the case keeps it.
 *
 * @param run             which run of the check, from 1
 * @param edition         edition of the rules
 * @param conflictPlaceId the registered place in the way, or null
 * @param conflictPoint   its label point, EPSG:4490, or null
 * @param answer          what a person answered to a warning, or null
 */
public record StoredFinding(int run, int sequence, String ruleId, String edition, Severity severity, String messageZh,
                            String messageEn, @Nullable UUID conflictPlaceId, @Nullable String conflictName,
                            @Nullable Point conflictPoint, @Nullable String answer, @Nullable String answeredBy,
                            @Nullable OffsetDateTime answeredAt) {

    /** Whether the case can be decided although this stands: information can, a warning that was answered can, an error never. */
    public boolean settled() {
        return severity == Severity.INFO || severity == Severity.WARN && answer != null;
    }

    /** Whether it says the same as another of another run. */
    boolean sameAs(StoredFinding other) {
        return ruleId.equals(other.ruleId) && severity == other.severity && messageZh.equals(other.messageZh)
                && Objects.equals(conflictPlaceId, other.conflictPlaceId);
    }
}
