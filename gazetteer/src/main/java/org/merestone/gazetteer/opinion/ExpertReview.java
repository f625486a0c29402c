package org.merestone.gazetteer.opinion;

import java.time.LocalDate;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;

/** What an expert found (专家评审意见). */
public record ExpertReview(UUID id, UUID caseId, String askedName, String expert, String title, Verdict verdict, String remark,
                           LocalDate reviewedOn) {

    public enum Verdict {
        /** 赞成. */
        AGREES,
        /** 修改后赞成. */
        AMENDS,
        /** 不赞成. */
        OBJECTS
    }

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REMARK = 2_000;

    /** @throws Refusal.NotAllowed without a name or grounds, or where a text is too long */
    public ExpertReview {
        expert = expert.strip();
        title = title.strip();
        remark = remark.strip();
        if (expert.isEmpty() || expert.length() > LONGEST_NAME || title.length() > LONGEST_TITLE || remark.isEmpty()
                || remark.length() > LONGEST_REMARK) {
            throw new Refusal.NotAllowed("opinion.review", LONGEST_NAME, LONGEST_REMARK);
        }
    }
}
