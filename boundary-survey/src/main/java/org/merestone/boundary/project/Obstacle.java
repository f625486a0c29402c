package org.merestone.boundary.project;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.inspection.Level;
import org.merestone.boundary.line.FindingText;
import org.merestone.data.account.Role;

/**
 * Something that keeps a line in its stage, and who can take it away.
 *
 * @param waitsFor  the role for which the line waits
 * @param unit      the side whose officer it is; null where the role alone says it
 * @param arguments what fills the sentence
 */
public record Obstacle(Kind kind, Role waitsFor, @Nullable UnitName unit, List<Object> arguments) {

    /** What can keep a line where it is. */
    public enum Kind {
        PAPER_MISSING, SIDES_PAPER_MISSING, NOT_WALKED, SECTION_OPEN, MARKERS_NOT_PLANNED, NO_DRAFT, TOO_FEW_MARKERS, SHEET_FAULTY,
                WORDS_FAULTY, RULE_BROKEN, NOT_CONFIRMED,
        NO_AGREEMENT, AGREEMENT_LACKS, NOT_SIGNED, NOT_LAW, NOT_PUBLISHED, ORDER_OPEN, NOT_INSPECTED
    }

    public Obstacle {
        arguments = List.copyOf(arguments);
    }

    static Obstacle of(Kind kind, Role waitsFor, Object... arguments) {
        return new Obstacle(kind, waitsFor, null, List.of(arguments));
    }

    static Obstacle ofSide(Kind kind, UnitName unit, Object... arguments) {
        return new Obstacle(kind, Role.BOUNDARY_OFFICER, unit, List.of(arguments));
    }

    /** What is missing and what to do about it. Papers and findings among the arguments are told in the reader's language. */
    public String message(Locale locale) {
        Object[] told = arguments.stream().map(argument -> argument instanceof PaperKind paper
                ? FindingText.in(locale, "paper." + paper.name()) : argument instanceof Level level
                ? FindingText.in(locale,
                "inspectionLevel." + level.name()) : argument instanceof Told finding ? finding.in(locale) : argument)
                .toArray();
        return FindingText.in(locale, "obstacle." + kind.name(), told);
    }

    /** A sentence inside a sentence. */
    interface Told {
        String in(Locale locale);
    }
}
