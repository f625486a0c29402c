package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/**
 * A case of naming (命名案件) as it stands.
 *
 * @param roman        spelling of the proposed name as the case holds it
 * @param geometry     longitude/latitude, EPSG:4490
 * @param placeId      the place that the approval made; null before
 * @param targetId     the standing place that a renaming or cancelling is about; null for a naming
 * @param measures     what protects a protected name (保护措施), or why an old one must go; empty where nothing has to be said
 * @param effect       what was decided to hold from which day; null before
 * @param batchId      the batch it goes with, or null
 * @param rowVersion   goes up with every change; a writer says which one was seen
 */
public record NamingCase(UUID id, String caseNumber, CaseState state, String name, String specific, String generic,
                         PlaceClass placeClass, Roman roman, String meaning, String reason, String locationText, Geometry geometry,
                         UUID divisionId, @Nullable UUID placeId, UUID authorId, OffsetDateTime createdAt,
                         @Nullable UUID decidedBy, @Nullable OffsetDateTime decidedAt, @Nullable String approvalDocument,
                         @Nullable LocalDate approvedOn, @Nullable String returnReason, long rowVersion,
                         CaseKind kind, @Nullable UUID targetId, String measures, @Nullable Effect effect, @Nullable UUID batchId) {

    /** The way it goes, by who approves it. */
    public ApprovalFlow flow() {
        return ApprovalFlow.of(placeClass);
    }

    /**
     * What a decision holds for.
     *
     * @param on   the first day (生效日期)
     * @param done when the register was changed accordingly; null while that day has not come
     */
    public record Effect(LocalDate on, @Nullable OffsetDateTime done, Secrecy secrecy, PlaceStatus status) {}

    /**
     * Spelling in Roman letters.
     *
     * @param confirmed whether no reading is left to confirm
     * @param syllables toned syllables, lower case, parted by spaces
     * @param source    where a spelling that somebody gave comes from; empty where it was made by the rules
     */
    public record Roman(String toned, String plain, boolean confirmed, String syllables, String source) {}
}
