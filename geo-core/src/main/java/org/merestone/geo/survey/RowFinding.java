package org.merestone.geo.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.Severity;

/**
 * Something to say about a row of a file, or about the file.
 *
 * @param kind what is wrong; gives rule, severity and sentence
 * @param row number of the line in the file, counted from 1, or 0 for the file as a whole
 * @param field the column concerned, or null
 * @param arguments what the sentence names
 * @param mends ways to set it right, best first; empty where only the surveyor can
 */
public record RowFinding(FindingKind kind, int row, @Nullable Column field, Map<String, Object> arguments,
        List<OfferedMend> mends) {

    /** Copies arguments and mends. */
    public RowFinding {
        arguments = Map.copyOf(arguments);
        mends = List.copyOf(mends);
    }

    /** Number of the import rule, "12" to "26". */
    public String ruleId() {
        return kind.ruleId();
    }

    /** How much it weighs. */
    public Severity severity() {
        return kind.severity();
    }

    /** The sentence for a person, with the row and what to do. English for any language other than Chinese. */
    public String message(Locale locale) {
        String sentence = Messages.sentence(kind.name(), arguments, locale);
        return row == 0 ? sentence : Messages.sentence("row", Map.of("row", row, "sentence", sentence), locale);
    }
}
