package org.merestone.gazetteer.outgoing;

/** A letter that bears a number of the office's own (发文). */
public enum NumberedLetter {
    /** 请示, or the 复函 in the flow of a department. */
    REQUEST,
    /** 备案报告. */
    FILING_REPORT
}
