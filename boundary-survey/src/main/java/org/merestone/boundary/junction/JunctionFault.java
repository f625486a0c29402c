package org.merestone.boundary.junction;

import java.util.List;
import java.util.Locale;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.marker.SheetFinding;

/** Something for which a junction's agreement cannot be signed yet. */
public sealed interface JunctionFault {

    /** What is wrong and what to do. */
    String message(Locale locale);

    /** A line ends beside the junction instead of at it (rule 46). */
    record EndsApart(String line, double apartM) implements JunctionFault {
        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "junction.ENDS_APART", line, String.format(Locale.ROOT, "%.3f", apartM));
        }
    }

    /** Neither a marker stands there nor does anybody say why not. */
    record NoMarker() implements JunctionFault {
        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "junction.NO_MARKER");
        }
    }

    /** A marker stands there, and the agreement says why none does. */
    record MarkerAfterAll(String code) implements JunctionFault {
        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "junction.MARKER_AFTER_ALL", code);
        }
    }

    /** The sheet of its marker has faults. */
    record SheetFaulty(String code, List<SheetFinding> findings) implements JunctionFault {
        public SheetFaulty {
            findings = List.copyOf(findings);
        }

        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "obstacle.SHEET_FAULTY", code, findings.get(0).message(locale));
        }
    }
}
