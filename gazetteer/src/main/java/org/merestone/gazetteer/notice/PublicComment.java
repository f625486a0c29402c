package org.merestone.gazetteer.notice;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;

/**
 * What somebody of the public said.
 *
 * @param contact    how they can be reached; for the office only
 * @param publicText what is shown of it, or null before somebody has looked
 */
public record PublicComment(UUID id, UUID noticeId, String text, String contact, OffsetDateTime receivedAt, State state,
                            @Nullable String publicText, @Nullable String answer, @Nullable OffsetDateTime answeredAt) {

    /** Received: nobody has looked yet. Held: not shown, for it is no opinion on the name. */
    public enum State { RECEIVED, SHOWN, HELD }

    public static final int LONGEST = 1_000;
    public static final int LONGEST_CONTACT = 100;
    private static final int SHORTEST = 2;
    /** Numbers of phones and identity cards, and addresses of mail. */
    private static final Pattern POINTS_TO_A_PERSON = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,60}@[A-Za-z0-9.-]{1,60}|(?<![0-9])(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])"
                    + "|(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])|(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])");

    /** Whether the office has done with it. */
    public boolean settled() {
        return state == State.HELD || state == State.SHOWN && answer != null;
    }

    /** @throws Refusal.NotAllowed for nothing, or too much */
    static String text(String typed) {
        String text = typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refusal.NotAllowed("notice.comment", SHORTEST, LONGEST);
        }
        return text;
    }

    /** The text without numbers and addresses that point to a person. */
    public static String anonymised(String text) {
        return POINTS_TO_A_PERSON.matcher(text).replaceAll("＊＊＊");
    }
}
