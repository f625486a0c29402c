package org.merestone.boundary.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;

/**
 * Something that a claim rests on (依据).
 *
 * @param note   what it says about the line, where no file shows it
 * @param sha256 of its file; null where there is none
 */
public record Evidence(UUID id, Kind kind, String title, String documentNo, LocalDate dated, String note, @Nullable String sha256,
        @Nullable String fileName) {

    /** 批准文件, 协议, 地图, 权属登记, 历史资料, 证言. */
    public enum Kind { DECISION, AGREEMENT, MAP, LAND_RECORD, HISTORY, TESTIMONY }

    /**
     * What somebody files as evidence.
     *
     * @param content bytes of its file, null where it has none
     */
    public record Filed(Kind kind, String title, String documentNo, LocalDate dated, String note, String fileName, String mediaType,
            byte @Nullable [] content) {

        private static final int LONGEST_LINE = 100;
        private static final int LONGEST_NOTE = 1_000;

        /** @throws Refusal.NotAllowed when it has no title, is too long, or has neither file nor words */
        public Filed {
            title = title.strip();
            documentNo = documentNo.strip();
            note = note.strip();
            if (title.isEmpty() || title.length() > LONGEST_LINE || documentNo.length() > LONGEST_LINE || note.length() > LONGEST_NOTE) {
                throw new Refusal.NotAllowed("claim.evidenceIncomplete", LONGEST_LINE, LONGEST_NOTE);
            }
            if (note.isEmpty() && (content == null || content.length == 0)) {
                throw new Refusal.NotAllowed("claim.evidenceEmpty");
            }
        }
    }
}
