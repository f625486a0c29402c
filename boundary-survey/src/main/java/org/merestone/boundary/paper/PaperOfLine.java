package org.merestone.boundary.paper;

import java.util.EnumSet;
import java.util.Set;
import org.merestone.geo.print.PaperFormat;

/** A paper that a line has (成果资料). */
public enum PaperOfLine {
    AGREEMENT("协议书", false),
    COURSE("边界点位置和边界线走向说明", false),
    LINE_SHEET("界线登记表", false),
    MARKER_SHEETS("界桩登记表", false),
    JUNCTIONS("三交点登记表", false),
    MARKER_RESULTS("界桩成果表", true),
    POINT_RESULTS("边界点成果表", true),
    SHEET_INDEX("协议书附图接图表", false),
    ARCHIVE_LIST("档案目录", true);

    private final String title;
    private final boolean table;

    PaperOfLine(String title, boolean table) {
        this.title = title;
        this.table = table;
    }

    /** What the paper is called, on it and in its file's name: papers are Chinese whoever prints them. */
    public String title() {
        return title;
    }

    /** The formats that it is written in: a spreadsheet only where it is a table. */
    public Set<PaperFormat> formats() {
        return table ? EnumSet.allOf(PaperFormat.class) : EnumSet.of(PaperFormat.DOCX, PaperFormat.PDF);
    }

    /** Whether it is only there once the agreement has been drafted. */
    public boolean restsOnAgreement() {
        return this == AGREEMENT || this == SHEET_INDEX;
    }
}
