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
}
