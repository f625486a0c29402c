package org.merestone.geo.print;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.merestone.geo.LegalTime;

/**
 * What stands on every page of a paper (密级标志与水印): how secret it is, to whom it was handed out, and when.
 *
 * @param holder the account's name
 * @param at     when it was handed out
 */
public record Marking(Grade grade, String holder, OffsetDateTime at) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Whether a paper is watermarked: what is public needs none. */
    public boolean isRestricted() {
        return grade != Grade.PUBLIC;
    }

    /** How secret it is, as stamps say it. */
    public String word() {
        return grade.word();
    }

    /** How secret, who and when in one line; the time is China's. */
    public String watermark() {
        return word() + " " + holder + " " + moment();
    }

    /** When it was handed out, by China's clock. */
    public String moment() {
        return MINUTE.format(LegalTime.at(at));
    }
}
