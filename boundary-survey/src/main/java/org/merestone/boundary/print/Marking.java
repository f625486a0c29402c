package org.merestone.boundary.print;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.merestone.boundary.line.Classification;

/**
 * What stands on every page of a paper (密级标志与水印): how secret it is, to whom it was handed out, and when.
 *
 * @param holder the account's name
 * @param at     when it was handed out
 */
public record Marking(Classification classification, String holder, OffsetDateTime at) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Whether a paper is watermarked: what is public needs none. */
    public boolean isRestricted() {
        return classification != Classification.PUBLIC;
    }

    /** How secret it is, as stamps say it. */
    public String word() {
        return word(classification);
    }

    /** A classification, as stamps say it. */
    public static String word(Classification classification) {
        return switch (classification) {
            case PUBLIC -> "公开";
            case INTERNAL -> "内部";
            case SECRET -> "秘密";
            case CONFIDENTIAL -> "机密";
        };
    }

    /** How secret, who and when in one line; the time is China's. */
    public String watermark() {
        return word() + " " + holder + " " + moment();
    }

    /** When it was handed out, by China's clock. */
    public String moment() {
        return MINUTE.format(at.atZoneSameInstant(CHINA));
    }
}
