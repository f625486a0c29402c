package org.merestone.gazetteer.committee;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda (议题): a case, or a batch of them on which one vote is taken.
 *
 * @param subject   what is voted on
 * @param askedName the name of the case, or the title of the batch, when it was put on the agenda
 * @param outcome   null while it is open
 * @param votes     in the order in which they were cast
 */
public record AgendaItem(UUID id, UUID meetingId, int sequence, Subject subject, String askedName, @Nullable Outcome outcome,
        List<Vote> votes) {

    public AgendaItem {
        votes = List.copyOf(votes);
    }

    /** What is voted on. */
    public sealed interface Subject {
        UUID id();
    }

    public record OneCase(UUID id) implements Subject {}

    public record Batch(UUID id) implements Subject {}

    public enum Outcome {
        /** 通过. */
        PASSED,
        /** 未通过. */
        REFUSED
    }

    /** What a member says to it. */
    public enum Choice {
        /** 赞成. */
        AYE,
        /** 反对. */
        NAY,
        /** 弃权. */
        ABSTAIN
    }

    /** @param dissent why a member is against it, for the minutes; empty where nothing was said */
    public record Vote(UUID accountId, String name, Choice choice, String dissent) {}

    public long count(Choice choice) {
        return votes.stream().filter(vote -> vote.choice() == choice).count();
    }

    /** Carried by more than half of those who are there. */
    Outcome outcomeOf(long present) {
        return count(Choice.AYE) * 2 > present ? Outcome.PASSED : Outcome.REFUSED;
    }
}
