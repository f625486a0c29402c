package org.merestone.gazetteer.search;

/** The fields of the index. */
enum Field {
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
    INITIALS,
    /** First one to six initials. */
    INITIALS_HEAD,
    /** Pinyin with confused sounds made one. */
    SOUNDS,
    CLASS,
    DIVISION,
    POSITION;

    /** Characters of hanzi, and letters, up to which the beginnings are indexed as terms of their own. */
    static final int HANZI_HEAD = 4;
    static final int LATIN_HEAD = 6;
}
