package org.merestone.boundary.line;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.Severity;

/**
 * Something that a rule finds in what the register holds of a line, beside marker sheets and words: its codes and numbers, its points, its
 * versions and what is recorded of them.
 *
 * @param about     a marker's code, a point's number; empty for the line as a whole
 * @param place     longitude and latitude; null where there is none
 * @param arguments what fills the finding's sentence
 */
public record RegisterFinding(Kind kind, String about, @Nullable Geometry place, List<Object> arguments) {

    /** What can be wrong, with the rule that says so. */
    public enum Kind {
        UNIT_CODE_OF_ANOTHER("1", Severity.BLOCK), UNIT_CODE_OF_OTHER_KIND("2", Severity.ERROR), SIDES_TURNED("3", Severity.WARN),
        CODE_TAKEN("4", Severity.BLOCK), CODE_NOT_OF_SIDES("4", Severity.ERROR), NUMBER_MISSING("5", Severity.ERROR),
        NUMBERED_BACKWARDS("6", Severity.ERROR), CODE_OF_TOWNSHIPS("9", Severity.ERROR), NAME_NOT_OF_SIDES("10", Severity.WARN),
        MARKER_CODE_OLD("11", Severity.ERROR), NUMBERS_ELSEWHERE("17", Severity.ERROR), ONE_NAME_TWO_PLACES("19", Severity.BLOCK),
        TWO_NAMES_ONE_PLACE("20", Severity.WARN), HEIGHT_IMPOSSIBLE("21", Severity.ERROR), MARKERS_FAR_APART("35", Severity.WARN),
        TURN_WITHOUT_POINT("35", Severity.WARN), SHEETS_UNSIGNED("38", Severity.ERROR), MEASURED_TOO_ROUGHLY("39", Severity.WARN),
        OTHER_LENGTH("49", Severity.WARN), VERTICES_FAR_APART("50", Severity.WARN), VERTICES_CLOSE("50", Severity.WARN),
        OFF_FEATURE("51", Severity.WARN), SEAL_BROKEN("52", Severity.BLOCK), TIME_GAP("53", Severity.ERROR),
        TIME_OVERLAP("53", Severity.ERROR),
        TIME_REVERSED("53", Severity.ERROR), COURSE_CHANGED("54", Severity.INFO), LAW_WITHOUT_PAPER("66", Severity.BLOCK);

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

    public RegisterFinding {
        arguments = List.copyOf(arguments);
    }

    /** A finding about the line as a whole. */
    public static RegisterFinding ofLine(Kind kind, @Nullable Geometry place, Object... arguments) {
        return new RegisterFinding(kind, "", place, List.of(arguments));
    }

    /** A finding about a marker or a point. */
    public static RegisterFinding of(Kind kind, String about, Geometry place, Object... arguments) {
        return new RegisterFinding(kind, about, place, List.of(arguments));
    }

    /** What is wrong and what to do. */
    public String message(Locale locale) {
        return FindingText.in(locale, "register." + kind.name(), arguments.toArray());
    }
}
