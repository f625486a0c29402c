package org.merestone.gazetteer.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports to be wrong (纠错).
 *
 * @param placeName  the standard name of the place
 * @param contact    how the office can reach them; for the office only, empty where they gave none
 * @param rowVersion counts what the office did, so that two do not answer at once
 */
public record ErrorReport(UUID id, UUID placeId, String placeName, Subject about, String text, String contact, OffsetDateTime receivedAt,
                          State state, @Nullable String answer, @Nullable OffsetDateTime answeredAt, long rowVersion) {

    /** What is wrong: the name, its spelling, where the place is, its story, something else. */
    public enum Subject { NAME, SPELLING, PLACE, STORY, OTHER }

    /** New: nobody has answered. Closed: nothing is left to say, with an answer or without. */
    public enum State { NEW, ANSWERED, CLOSED }
}
