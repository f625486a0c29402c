package org.merestone.geo.survey;

/** Something that the message bundle has words for. */
interface Worded {

    /** Key in the bundle. */
    String wordKey();
}
