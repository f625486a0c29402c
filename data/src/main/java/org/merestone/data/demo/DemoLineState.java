package org.merestone.data.demo;

/** How far an invented line has come. */
public enum DemoLineState {
    /** 法定: approved with a document. */
    APPROVED,
    /** 习惯线: in use by habit, not law. */
    CUSTOMARY,
    /** Surveyed into a draft that nobody has confirmed; the customary line stands. */
    UNDER_SURVEY,
    /** One side has confirmed the draft. */
    ONE_SIDE_CONFIRMED,
    /** Both sides have confirmed the draft, and the county has yet to approve it. */
    BOTH_SIDES_CONFIRMED;

    /** A draft lies beside the customary line. */
    public boolean hasDraft() {
        return this == UNDER_SURVEY || this == ONE_SIDE_CONFIRMED || this == BOTH_SIDES_CONFIRMED;
    }
}
