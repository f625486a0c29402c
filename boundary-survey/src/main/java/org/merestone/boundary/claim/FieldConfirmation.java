package org.merestone.boundary.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The walk along a line that both sides made together (双方指界).
 *
 * @param walkedOn the day
 * @param place    where they met
 * @param open     the sections on which they did not agree; none where they agreed on the whole line
 */
public record FieldConfirmation(UUID id, UUID lineId, LocalDate walkedOn, String place, String note, String recordedByName,
        List<Participant> participants, List<OpenSection> open) {

    /** 一致, 部分一致, 不一致. */
    public enum Result { AGREED, PARTLY, NOT_AGREED }

    /**
     * Somebody who walked along (参加人员).
     *
     * @param unitId the side that they stood for; null for hosts, witnesses and surveyors
     */
    public record Participant(@Nullable UUID unitId, String name, String organisation, String post) {}

    public FieldConfirmation {
        participants = List.copyOf(participants);
        open = List.copyOf(open);
    }

    /** What came of it on a line of some length, metres. */
    public Result result(double lineM) {
        double left = open.stream().mapToDouble(section -> section.toM() - section.fromM()).sum();
        return open.isEmpty() ? Result.AGREED : left >= lineM - 1 ? Result.NOT_AGREED : Result.PARTLY;
    }
}
