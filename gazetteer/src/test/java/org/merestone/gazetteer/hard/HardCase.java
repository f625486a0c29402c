package org.merestone.gazetteer.hard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** A test that shows one of the hard cases of naming. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HardCase {

    Of[] value();

    /** Each with the sentences by which the user is told; {@code bundle:key}. */
    enum Of {
        RARE_CHARACTER_STORED("gazetteer/check:N02.rare"),
        RARE_CHARACTER_SORTED,
        RARE_CHARACTER_SEARCHED,
        RARE_CHARACTER_PRINTED,
        NAME_THAT_IS_ITS_GENERIC_TERM("gazetteer/check:N01.onlyGeneric"),
        LOOK_ALIKE("gazetteer/check:N02.variant", "gazetteer/check:N07.variant"),
        HALF_WIDTH_FORM("gazetteer/check:N02.digit", "gazetteer/check:N02.letter"),
        TRADITIONAL_FORM("gazetteer/check:N02.traditional"),
        INVISIBLE_CHARACTER("gazetteer/check:N02.invisible"),
        TWO_COMMITTEES_AT_ONCE("messages/gazetteer_refusals:naming.claimed"),
        VOTE_WITHOUT_QUORUM("messages/gazetteer_refusals:meeting.noQuorum"),
        COMMENT_BOMB("messages/gazetteer_refusals:notice.full", "messages/gazetteer_refusals:notice.saidAlready",
                "messages/gazetteer_refusals:notice.comment"),
        END_WEST_OF_ITS_BEGINNING("gazetteer/census:endBeforeStart"),
        SPREADSHEET_WITH_FORMULAS("messages/gazetteer_refusals:sheet.formula"),
        SPREADSHEET_WITH_MACROS("messages/gazetteer_refusals:sheet.macro"),
        DEADLINE_ON_29_FEBRUARY("messages/gazetteer_refusals:clock.day"),
        TIME_ZONE("messages/gazetteer_refusals:notice.over");

        private final List<String> sentences;

        Of(String... sentences) {
            this.sentences = List.of(sentences);
        }

        public List<String> sentences() {
            return sentences;
        }
    }
}
