package org.merestone.boundary.marker;

import java.util.List;
import java.util.Locale;
import org.merestone.boundary.line.FindingText;
import org.merestone.geo.Severity;

/** Something on the sheet of a marker that is missing or does not hold. */
public record SheetFinding(Kind kind, List<Object> arguments) {

    /** What can be wrong, with the rule that says so. */
    public enum Kind {
        SHAPE_NOT_OF_PLACE("27", Severity.BLOCK), FACES_NOT_OF_SHAPE("27", Severity.BLOCK), FACE_OF_STRANGER("28", Severity.ERROR),
        FACE_TWICE("28", Severity.ERROR), TOO_FEW_OBJECTS("29", Severity.ERROR), OBJECT_FAR("30", Severity.WARN),
        OBJECT_TOO_FAR("30", Severity.ERROR), NEEDLE_UNDATED("31", Severity.ERROR),
        OBJECTS_TOO_NEAR_EACH_OTHER("32", Severity.ERROR), OBJECTS_ON_ONE_LINE("32", Severity.ERROR),
        OBJECT_ELSEWHERE("33", Severity.ERROR), NOBODY_MANAGES("36", Severity.BLOCK), STRANGER_MANAGES("36", Severity.BLOCK),
        SIBLINGS_INCOMPLETE("7", Severity.BLOCK), WRONG_SIDE("8", Severity.WARN), SAME_SIDE("34", Severity.ERROR), OFF_LINE("34",
        Severity.ERROR);

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

    public SheetFinding {
        arguments = List.copyOf(arguments);
    }

    static SheetFinding of(Kind kind, Object... arguments) {
        return new SheetFinding(kind, List.of(arguments));
    }

    /** What is wrong and what to do. */
    public String message(Locale locale) {
        return FindingText.in(locale, "sheet." + kind.name(), arguments.toArray());
    }
}
