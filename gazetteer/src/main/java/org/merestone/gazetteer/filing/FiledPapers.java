package org.merestone.gazetteer.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One going of a case's papers to the receiver of its filing (一次报备).
 *
 * @param sequence   from 1
 * @param result     what the receiver said, or null while it has not
 * @param remark     the filing's number, or what is lacking, or where it belongs; null while there is no answer
 */
public record FiledPapers(int sequence, String receiver, LocalDate sentOn, String sentBy, @Nullable Result result,
                          @Nullable LocalDate answeredOn, @Nullable String remark) {

    /** What a receiver says: a filing is no approval, so there is nothing else. */
    public enum Result {
        /** 已备案: right receiver, all there. */
        FILED,
        /** 通知补充: something is lacking. */
        SUPPLEMENT,
        /** 通知重新报送: it belongs to another receiver. */
        REFILE
    }
}
