package org.merestone.web.open;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.web.register.DayShown;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.request.BadRequest;

/** The legal day that a request asks about. */
final class DayAsked {

    private static final int FIRST_YEAR = 1900;

    private DayAsked() {}

    /**
     * What the public sees of it.
     *
     * @param at null for the day shown
     * @throws BadRequest for a day before 1900 or in the future
     */
    static DayShown of(PublishedRegister register, @Nullable LocalDate at) {
        if (at != null && !isShown(register, at)) {
            throw new BadRequest("request.day", at);
        }
        return register.on(at);
    }

    /** Whether the map can be shown as of a day. */
    static boolean isShown(PublishedRegister register, LocalDate day) {
        return day.getYear() >= FIRST_YEAR && !day.isAfter(register.day());
    }

    /** As it stands in addresses; templates would write a day as the reader's language has it. */
    static @Nullable String written(@Nullable LocalDate at) {
        return at == null ? null : at.toString();
    }
}
