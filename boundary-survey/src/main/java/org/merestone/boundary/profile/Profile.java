package org.merestone.boundary.profile;

import java.time.LocalDate;
import org.merestone.data.conflict.Refusal;

/**
 * What is laid down for the lines of some divisions from a day on.
 *
 * @param prefix    with which the codes of those divisions begin: two, four or six digits; empty for what this register proposes
 * @param name      of the document
 * @param source    where it was read
 * @param verified  whether somebody has held it against the province's own text
 * @param validFrom the first day on which it counts
 */
public record Profile(String prefix, String name, String source, boolean verified, LocalDate validFrom, CodeTemplates templates,
        Thresholds thresholds) {

    /** What counts where no province has its own. */
    public static final Profile PROPOSED = new Profile("", "", "GB/T 17796-2009", false, LocalDate.of(2009, 6, 1),
            CodeTemplates.PROPOSED, Thresholds.PROPOSED);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 200;

    /** @throws Refusal.NotAllowed when the divisions are no prefix of codes, or nobody says what it rests on */
    public Profile {
        prefix = prefix.strip();
        name = name.strip();
        source = source.strip();
        if (!prefix.matches("(\\d{2}){0,3}")) {
            throw new Refusal.NotAllowed("profile.prefix", prefix.length() > 12 ? prefix.substring(0, 12) + "…" : prefix);
        }
        if (!prefix.isEmpty() && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            throw new Refusal.NotAllowed("profile.name", LONGEST_NAME);
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new Refusal.NotAllowed("profile.source", LONGEST_SOURCE);
        }
    }

    /** Whether it counts for a division on a day, as far as no other does. */
    boolean covers(String code, LocalDate day) {
        return code.startsWith(prefix) && !validFrom.isAfter(day);
    }
}
