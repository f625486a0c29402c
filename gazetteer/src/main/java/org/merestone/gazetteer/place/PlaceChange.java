package org.merestone.gazetteer.place;

import java.time.LocalDate;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * What a place shall be from a day on. Names are not changed here.
 *
 * @param since    the day of the change
 * @param reason   why, always
 * @param document number of the document that it rests on, or empty
 */
public record PlaceChange(PlaceClass placeClass, StatutoryKind statutoryKind, PlaceStatus status, Secrecy secrecy,
                          Protection protection, String description, String origin, String evolution, LocalDate since,
                          String reason, String document) {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_DOCUMENT = 100;

    /** @throws Refusal.NotAllowed without a reason, or where a text is too long */
    public PlaceChange {
        reason = reason.strip();
        document = document.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || document.length() > LONGEST_DOCUMENT) {
            throw new Refusal.NotAllowed("register.reason", LONGEST_REASON, LONGEST_DOCUMENT);
        }
        if (description.length() > LONGEST_TEXT || origin.length() > LONGEST_TEXT || evolution.length() > 2 * LONGEST_TEXT) {
            throw new Refusal.NotAllowed("register.texts", LONGEST_TEXT);
        }
    }
}
