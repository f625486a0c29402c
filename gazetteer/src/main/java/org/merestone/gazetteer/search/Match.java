package org.merestone.gazetteer.search;

/** Why a name matched, the best reason first: the rungs of the ladder in their order. */
public enum Match {
    /** The standard name is what was asked for. */
    EXACT("exact"),
    /** A short name, an alias or another form in use is; the hit says the name in force. */
    ALIAS("alias"),
    /** A former name is; the hit says the name in force. */
    FORMER("former"),
    /** The specific part is. */
    SPECIFIC("specific"),
    /** The name begins with it. */
    PREFIX("prefix"),
    /** The pinyin of the whole name, or of its specific part, is. */
    PINYIN("pinyin"),
    /** The first letters of the syllables, or their beginning, are. */
    INITIALS("initials"),
    /** The name holds it. */
    INFIX("infix"),
    /** The pinyin begins with it. */
    PINYIN_PREFIX("pinyinPrefix"),
    /** The name sounds the same. */
    HOMOPHONE("homophone"),
    /** The name sounds nearly the same: sounds that southern speakers confuse (模糊音). */
    SOUNDS("sounds"),
    /** The name is one character or letter off. */
    FUZZY("fuzzy");

    private final String key;

    Match(String key) {
        this.key = key;
    }

    /** As the interface writes it: {@code exact}. */
    public String key() {
        return key;
    }

    /** Whether it is a near miss: for those who find nothing; among real hits it is noise. */
    boolean isNearMiss() {
        return compareTo(HOMOPHONE) > 0;
    }
}
