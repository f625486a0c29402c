package org.merestone.gazetteer.search;

/** The fields of the index. */
enum Field {
    /** Id of the place. */
    PLACE,
    /** Where the name stands in the list of names. */
    SLOT,
    /** The order of hits. */
    RANK,
    /** Folded whole name. */
    NORM,
    /** Its first one to four characters. */
    NORM_HEAD,
    /** Folded specific part. */
    SPECIFIC,
    /** Each character and each pair of neighbours. */
    GRAM,
    /** Pinyin in one word, in each way it can be typed. */
    JOINED,
    /** Its first one to six letters. */
    JOINED_HEAD,
    /** Pinyin of the specific part. */
    SPECIFIC_JOINED,
    /** The four of them from the last character to the first. */
    NORM_BACK, SPECIFIC_BACK, JOINED_BACK, SPECIFIC_JOINED_BACK,
    /** The first and the last of three characters, of the folded name and of its specific part, and so in pinyin. */
    NORM_GAP, SPECIFIC_GAP, JOINED_GAP, SPECIFIC_JOINED_GAP,
    INITIALS,
    /** First one to six initials. */
    INITIALS_HEAD,
    /** Pinyin with confused sounds made one, and that of the specific part. */
    SOUNDS,
    SPECIFIC_SOUNDS,
    CLASS,
    DIVISION,
    KIND,
    STANDING,
    /** Days since 1970 that the form stands from and to. */
    FROM,
    TO,
    /** Label point, of every form and of standard names alone. */
    POSITION,
    STANDARD_POSITION;

    /** Characters of hanzi, and letters, up to which the beginnings are indexed as terms of their own. */
    static final int HANZI_HEAD = 4;
    static final int LATIN_HEAD = 6;

    /** The field with the terms of this one backwards. */
    Field back() {
        return valueOf(name() + "_BACK");
    }

    /** The field with the terms of this one that have three characters, without the one in the middle. */
    Field gap() {
        return valueOf(name() + "_GAP");
    }

    static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
