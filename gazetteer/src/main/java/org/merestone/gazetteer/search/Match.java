package org.merestone.gazetteer.search;

import java.util.Locale;

/** Why a name matched, the best reason first. */
public enum Match {
    /** The standard name is what was asked for. */
    EXACT,
    /** A former name, alias or other form is; the hit says the name in force. */
    FORMER,
    /** The specific part is. */
    SPECIFIC,
    /** The name begins with it. */
    PREFIX,
    /** The pinyin, or its beginning, is. */
    PINYIN,
    /** The first letters of the syllables, or their beginning, are. */
    INITIALS,
    /** The name holds it. */
    INFIX,
    /** The name sounds the same. */
    HOMOPHONE,
    /** The name is one character off, or sounds nearly the same. */
    FUZZY;

    /** As the interface writes it: {@code exact}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
