package org.merestone.boundary.demarcation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument file that was uploaded for a task (测量批次).
 *
 * @param sha256   finds its bytes among the documents
 * @param format   layout, a name of {@link org.merestone.geo.survey.SurveyFormat}
 * @param crsEpsg  system of its coordinates; null where it is not known or there are several
 * @param certificateId the conversion certificate that its coordinates rest on, or null
 * @param mends    ids of the mends that were chosen when it was read
 */
public record SurveyBatch(
        UUID id,
        UUID taskId,
        String sha256,
        String fileName,
        String format,
        String encoding,
        @Nullable Integer crsEpsg,
        State state,
        UUID uploadedBy,
        String uploadedByName,
        OffsetDateTime uploadedAt,
        List<String> mends,
        @Nullable UUID certificateId,
        long rowVersion) {

    /** READ: may be accepted. REFUSED: a finding keeps it out whole. ACCEPTED: its points made a draft. */
    public enum State { READ, REFUSED, ACCEPTED }
}
