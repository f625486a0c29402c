package org.merestone.boundary.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.merestone.data.conflict.Refusal;

/** A walk along a line as somebody writes it down. */
public record NewWalk(LocalDate walkedOn, String place, String note, List<FieldConfirmation.Participant> participants, List<Open> open) {

    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNIT = 80;
    private static final int MOST_PEOPLE = 40;
    private static final int MOST_SECTIONS = 20;
    private static final int LONGEST_SUMMARY = 500;

    /** A section left open, metres along the course that stands, and what the sides do not agree on. */
    public record Open(double fromM, double toM, String summary) {

        /** @throws Refusal.NotAllowed when nobody can learn from it what is open */
        public Open {
            summary = summary.strip();
            if (summary.isEmpty() || summary.length() > LONGEST_SUMMARY) {
                throw new Refusal.NotAllowed("claim.summaryMissing", LONGEST_SUMMARY);
            }
        }
    }

    /** @throws Refusal.NotAllowed when place or people are missing, something is too long, or two sections overlap */
    public NewWalk {
        place = place.strip();
        note = note.strip();
        participants = List.copyOf(participants);
        open = open.stream().sorted(Comparator.comparingDouble(Open::fromM)).toList();
        if (place.isEmpty() || place.length() > LONGEST_PLACE || note.length() > LONGEST_NOTE) {
            throw new Refusal.NotAllowed("claim.walkIncomplete", LONGEST_PLACE, LONGEST_NOTE);
        }
        if (participants.size() > MOST_PEOPLE || open.size() > MOST_SECTIONS) {
            throw new Refusal.NotAllowed("claim.walkTooLong", MOST_PEOPLE, MOST_SECTIONS);
        }
        for (FieldConfirmation.Participant each : participants) {
            if (each.name().isBlank() || each.organisation().isBlank() || each.post().isBlank() || each.name().length() > LONGEST_NAME
                    || each.organisation().length() > LONGEST_UNIT || each.post().length() > LONGEST_NAME) {
                throw new Refusal.NotAllowed("claim.participantIncomplete", LONGEST_NAME, LONGEST_UNIT);
            }
        }
        for (int i = 1; i < open.size(); i++) {
            if (open.get(i).fromM() < open.get(i - 1).toM()) {
                throw new Refusal.NotAllowed("claim.sectionsOverlap", Math.round(open.get(i).fromM()), Math.round(open.get(i - 1).toM()));
            }
        }
    }
}
