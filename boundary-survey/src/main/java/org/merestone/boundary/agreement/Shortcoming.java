package org.merestone.boundary.agreement;

import java.util.List;
import java.util.Locale;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.line.FindingText;

/** Something for which an agreement cannot be signed yet (rule 62). */
public sealed interface Shortcoming {

    /** What is missing and what to do. */
    String message(Locale locale);

    /** The sides do not agree on a section, and nobody has set it aside: it blocks itself, and says how the rest can be signed. */
    record SectionOpen(OpenSection section) implements Shortcoming {
        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "agreement.SECTION_OPEN", section.where(), section.summary());
        }
    }

    /** A side has not confirmed the draft as it is. */
    record Unconfirmed(String unit) implements Shortcoming {
        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "obstacle.NOT_CONFIRMED", unit);
        }
    }

    /** A rule finds something that nobody has let pass. */
    record OpenFinding(LineFinding finding) implements Shortcoming {
        @Override
        public String message(Locale locale) {
            String words = finding.message(locale);
            return switch (finding.source()) {
                case SHEET -> FindingText.in(locale, "obstacle.SHEET_FAULTY", finding.about(), words);
                case WORDS -> FindingText.in(locale, "obstacle.WORDS_FAULTY", finding.about(), words);
                case NETWORK, SURVEY, REGISTER, PHOTOGRAPH, PAPERS -> words;
            };
        }
    }

    /** Map sheets that have been planned but not attached. */
    record SheetsMissing(List<Integer> numbers, int all) implements Shortcoming {
        public SheetsMissing {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "agreement.SHEETS_MISSING", numbers.stream().map(Object::toString).reduce((a, b) -> a + "、" + b)
                    .orElse(""), all);
        }
    }

    /** The map sheets do not show the whole line, or none have been planned. */
    record LineNotShown() implements Shortcoming {
        @Override
        public String message(Locale locale) {
            return FindingText.in(locale, "agreement.LINE_NOT_SHOWN");
        }
    }
}
