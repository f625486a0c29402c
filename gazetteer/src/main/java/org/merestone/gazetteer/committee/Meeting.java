package org.merestone.gazetteer.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a committee (会议).
 *
 * @param seats   who was a member when it was called, and who has come
 * @param quorum  how many of them have to be there for a vote
 * @param minutes what was written of it when it was closed; null before
 */
public record Meeting(UUID id, UUID committeeId, String committee, UUID divisionId, String title, LocalDate heldOn, String room, int quorum,
                      boolean open, @Nullable String minutes, String calledBy, long rowVersion, List<Seat> seats, List<AgendaItem> agenda) {

    public Meeting {
        seats = List.copyOf(seats);
        agenda = List.copyOf(agenda);
    }

    /** A member at this meeting. */
    public record Seat(UUID accountId, String name, boolean present) {}

    public long present() {
        return seats.stream().filter(Seat::present).count();
    }

    /** Whether enough are there (法定人数). */
    public boolean quorate() {
        return present() >= quorum;
    }
}
