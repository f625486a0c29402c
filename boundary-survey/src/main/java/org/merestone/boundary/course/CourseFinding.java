package org.merestone.boundary.course;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.FindingText;
import org.merestone.geo.Severity;

/**
 * Something in a course text, or in its sections, that does not hold.
 *
 * @param kind      what is wrong
 * @param sentence  index of the sentence concerned, from 0; −1 where the sections themselves are at fault
 * @param start     where the words stand in the sentence; {@code end} excluded, equal where no words are at fault
 * @param place     the section or point concerned, longitude and latitude; null where there is none
 * @param arguments what fills the finding's sentence
 */
public record CourseFinding(Kind kind, int sentence, int start, int end, @Nullable Geometry place, List<Object> arguments) {

    /** What can be wrong, with the rule that says so. */
    public enum Kind {
        CHAIN_BROKEN("55", Severity.ERROR), SENTENCE_MISSING("55", Severity.ERROR), SENTENCE_TOO_MANY("55", Severity.ERROR),
        START_NOT_NAMED("55", Severity.ERROR), END_NOT_NAMED("55", Severity.ERROR), OTHER_COUNT("55", Severity.ERROR),
        OTHER_DIRECTION("56", Severity.ERROR), OTHER_LENGTH("57", Severity.WARN), NO_SUCH_MARKER("58", Severity.ERROR),
        NO_SUCH_POINT("58", Severity.ERROR), OUT_OF_ORDER("58", Severity.ERROR), NO_SUCH_DIRECTION("59", Severity.ERROR),
        OTHER_HEIGHT("60", Severity.WARN), UNKNOWN_FEATURE("61", Severity.WARN);

        private final String rule;
        private final Severity severity;

        Kind(String rule, Severity severity) {
            this.rule = rule;
            this.severity = severity;
        }

        public String rule() {
            return rule;
        }

        public Severity severity() {
            return severity;
        }
    }

    public CourseFinding {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong and what to do. */
    public String message(Locale locale) {
        return FindingText.in(locale, "courseText." + kind.name(), arguments.toArray());
    }
}
