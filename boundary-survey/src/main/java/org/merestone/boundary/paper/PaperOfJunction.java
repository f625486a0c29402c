package org.merestone.boundary.paper;

import java.util.EnumSet;
import java.util.Set;
import org.merestone.geo.print.PaperFormat;

/** A paper that a junction has (三交点成果资料). */
public enum PaperOfJunction {
    AGREEMENT("协议书"),
    RESULTS("成果表");

    private final String title;

    PaperOfJunction(String title) {
        this.title = title;
    }

    /** What the paper is called after the junction's name: papers are Chinese whoever prints them. */
    public String title() {
        return title;
    }

    /** The formats that it is written in. */
    public Set<PaperFormat> formats() {
        return this == RESULTS ? EnumSet.allOf(PaperFormat.class) : EnumSet.of(PaperFormat.DOCX, PaperFormat.PDF);
    }
}
