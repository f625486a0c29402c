package org.merestone.boundary.paper;

/** A paper that a line has (成果资料). */
public enum PaperOfLine {
    AGREEMENT("协议书"),
    COURSE("边界点位置和边界线走向说明"),
    MARKER_SHEETS("界桩登记表"),
    MARKER_RESULTS("界桩成果表"),
    POINT_RESULTS("边界点成果表");

    private final String title;

    PaperOfLine(String title) {
        this.title = title;
    }

    /** What the paper is called, on it and in its file's name: papers are Chinese whoever prints them. */
    public String title() {
        return title;
    }
}
