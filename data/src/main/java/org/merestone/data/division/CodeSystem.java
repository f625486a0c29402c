package org.merestone.data.division;

import java.time.LocalDate;

/**
 * Whose codes they are and of which day: the statistics bureau's and the civil-affairs ministry's township codes name different
 * units by the same number.
 */
public record CodeSystem(String name, LocalDate edition) {

    /** Codes of the ministry of civil affairs (民政部) as of a day. */
    public static CodeSystem civilAffairs(LocalDate edition) {
        return new CodeSystem("民政部", edition);
    }
}
