package org.merestone.web.register;

import java.time.LocalDate;

/**
 * Everything public as of one version and one day: immutable, whole, held in memory.
 *
 * @param version of the change log that this was read at
 * @param day     the legal day that it shows
 */
public record PublishedRegister(long version, LocalDate day, DivisionPart divisions) {

    /** Before the first reading. */
    static final PublishedRegister EMPTY = new PublishedRegister(0, LocalDate.EPOCH, DivisionPart.EMPTY);

    /** What an ETag is made of: a new day can change what is in force without a change being entered. */
    public String edition() {
        return version + "." + day.toEpochDay();
    }

    /** Whether what is shown is the invented county. */
    public boolean demonstration() {
        return divisions.demonstration();
    }
}
