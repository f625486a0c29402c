package org.merestone.gazetteer.outgoing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.ledger.Actor;

/**
 * A paper went out, said in the transaction of the act by which it did.
 *
 * @param reason why an edition before it does not hold any longer; empty where nothing changed but that it goes out
 */
public record PaperWentOut(Kind kind, Of of, UUID subject, Actor by, String reason) {

    /** What went out. */
    public enum Kind {
        /** 请示 sent, or 复函. */
        REQUEST,
        /** 批复 given. */
        APPROVAL,
        /** 公示 opened, or its days changed. */
        NOTICE,
        /** 公告 issued. */
        ANNOUNCEMENT,
        /** 备案报告 with its form sent. */
        FILING,
        /** It was filed, which may be the first that is heard of it. */
        FILED,
        /** 会议纪要 signed. */
        MINUTES
    }

    /** What it is about. */
    public enum Of { CASE, BATCH, MEETING }

    /** Of a case, or of the batch that it goes with. */
    public static PaperWentOut of(Kind kind, UUID caseId, @Nullable UUID batchId, Actor by, String reason) {
        return batchId == null ? new PaperWentOut(kind, Of.CASE, caseId, by, reason)
                : new PaperWentOut(kind, Of.BATCH, batchId, by, reason);
    }
}
