package org.merestone.gazetteer.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;

/**
 * A form of a name that somebody enters from papers (补录).
 *
 * @param spelling Roman letters with tone marks as somebody gives them; empty to have them made by the rules
 * @param language what it is written in, BCP 47; {@code zh} for Chinese
 * @param source   the paper or person it comes from, always
 * @param from     first day, or null where nobody knows
 * @param to       the day it ended, or null while it is in use
 */
public record RecordedName(NameKind kind, String text, String spelling, String language, String meaning, String source,
                           @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int LONGEST_NAME = 28;
    private static final int LONGEST_SPELLING = 200;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_MEANING = 1_000;

    /** @throws Refusal.NotAllowed where something is missing, too long, or does not fit */
    public RecordedName {
        text = text.strip();
        spelling = spelling.strip();
        language = language.strip();
        source = source.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_NAME || text.codePoints().anyMatch(RecordedName::isUnseen)) {
            throw new Refusal.NotAllowed("register.name", LONGEST_NAME);
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE || meaning.length() > LONGEST_MEANING) {
            throw new Refusal.NotAllowed("register.source", LONGEST_SOURCE, LONGEST_MEANING);
        }
        if (from != null && to != null && !to.isAfter(from)) {
            throw new Refusal.NotAllowed("register.period", from, to);
        }
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") || spelling.length() > LONGEST_SPELLING) {
            throw new Refusal.NotAllowed("register.language", LONGEST_SPELLING);
        }
        if (!language.equals(NewName.CHINESE) && spelling.isEmpty()) {
            throw new Refusal.NotAllowed("register.minoritySpelling");
        }
    }

    /** Control, format and unassigned characters: zero-width joiners, marks of direction, private use. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
