package org.merestone.boundary.photo;

import java.util.List;
import java.util.Locale;
import org.merestone.boundary.line.FindingText;
import org.merestone.geo.Severity;

/** Something about the photographs of a marker that is missing or does not hold (rule 37). */
public record PhotoFinding(Kind kind, List<Object> arguments) {

    /** What can be wrong. */
    public enum Kind {
        NONE_NEAR(Severity.ERROR), NONE_FAR(Severity.ERROR), UNDATED(Severity.ERROR), IN_THE_FUTURE(Severity.ERROR), ELSEWHERE(Severity.WARN),
        NO_PLACE(Severity.INFO), ALSO_OF_ANOTHER(Severity.WARN);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public PhotoFinding {
        arguments = List.copyOf(arguments);
    }

    static PhotoFinding of(Kind kind, Object... arguments) {
        return new PhotoFinding(kind, List.of(arguments));
    }

    /** What is wrong and what to do. */
    public String message(Locale locale) {
        return FindingText.in(locale, "photo." + kind.name(), arguments.toArray());
    }
}
