package org.merestone.boundary.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.FindingText;

/**
 * Something that an archive must hold (归档材料).
 *
 * @param kind       what it is
 * @param need       how many there must be, 1 at least
 * @param have       how many there are, at most {@code need}
 * @param documentNo the number it bears; empty where it bears none
 * @param dated      the day it bears; null where it bears none
 * @param by         who answers for it
 * @param arguments  what fills the sentence of what is missing
 */
public record ArchiveItem(Kind kind, int need, int have, String documentNo, @Nullable LocalDate dated, String by, List<Object> arguments) {

    /** What an archive must hold, by line or by marker, and how long it is kept: for good, or thirty years. */
    public enum Kind {
        PLAN_APPROVAL(30), SITUATION(30), DIRECTION_MAP(0), PLANTING_RECORD(30), MARKER_SHEETS(0), MARKER_RESULTS(0), POINT_RESULTS(0),
        COURSE(0), AGREEMENT(0), MAP_SHEETS(0), APPROVAL(0), NOTICE(0), ACCEPTANCE_REPORT(30), MARKER_PHOTOS(0), SHEET(0), NEAR_PHOTO(0),
        FAR_PHOTO(0), OBJECTS(0), MANAGER(0);

        private final int years;

        Kind(int years) {
            this.years = years;
        }

        /** For how many years it is kept; 0 for good. */
        public int years() {
            return years;
        }

        /** Its name. */
        public String name(Locale locale) {
            return FindingText.in(locale, "archive." + name());
        }
    }

    /** @throws IllegalArgumentException when nothing is needed, or more is counted than is needed */
    public ArchiveItem {
        arguments = List.copyOf(arguments);
        if (need < 1 || have < 0 || have > need) {
            throw new IllegalArgumentException(kind + ": " + have + " of " + need);
        }
    }

    static ArchiveItem of(Kind kind, int need, int have, Object... arguments) {
        return new ArchiveItem(kind, need, Math.min(need, have), "", null, "", List.of(arguments));
    }

    ArchiveItem dated(@Nullable String number, @Nullable LocalDate day, String who) {
        return new ArchiveItem(kind, need, have, number == null ? "" : number, day, who, arguments);
    }

    public boolean isComplete() {
        return have == need;
    }

    /** What is missing and what to do. */
    public String missing(Locale locale) {
        Object[] told = Stream.concat(Stream.of(kind.name(locale), have, need), arguments.stream()).toArray();
        return FindingText.in(locale, "archive.missing." + kind, told);
    }
}
