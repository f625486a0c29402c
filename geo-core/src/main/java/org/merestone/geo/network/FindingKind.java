package org.merestone.geo.network;

import org.merestone.geo.Severity;

/** What can be wrong with a network or with the polygons it is built from. The rule is the number in the rules for lines. */
public enum FindingKind {
    /** The last position of a ring is not its first. Size: metres between them. */
    RING_NOT_CLOSED(42, Severity.ERROR, "m"),
    /** The same position twice in a row. Size: how many in the ring. */
    REPEATED_POINT(40, Severity.WARN, ""),
    /** A ring with fewer than three distinct positions or without area. Size: positions. */
    DEGENERATE_RING(40, Severity.ERROR, ""),
    /** A line goes out and comes back the same way. Size: metres of it. */
    SPIKE(40, Severity.ERROR, "m"),
    /** A line has the same unit on both sides: parts of the unit are drawn apart that touch along it. Size: metres. */
    INNER_LINE(43, Severity.WARN, "m"),
    /** A line crosses itself. */
    SELF_CROSSING(40, Severity.BLOCK, ""),
    /** Two lines cross between their nodes. */
    CROSSING(41, Severity.BLOCK, ""),
    /** A vertex lies on a line that has no vertex there. Size: metres from the line. */
    T_JUNCTION(41, Severity.ERROR, "m"),
    /** Two vertices that should be one. Size: metres between them. */
    POINTS_NOT_IDENTICAL(46, Severity.ERROR, "m"),
    /** The same side of the same segment is claimed twice. Size: metres. */
    CLAIMED_TWICE(45, Severity.BLOCK, "m"),
    /** Two units cover the same ground. Size: square metres. */
    OVERLAP(44, Severity.BLOCK, "m²"),
    /** The same, in a thin strip. */
    SLIVER_OVERLAP(44, Severity.BLOCK, "m²"),
    /** Ground between units that belongs to none, thin. Size: square metres. */
    SLIVER_GAP(44, Severity.BLOCK, "m²"),
    /** A thin strip between two units' outer borders that is open at an end: one line drawn as two. Size: square metres. */
    OPEN_SLIVER(44, Severity.ERROR, "m²"),
    /** Ground enclosed by units that belongs to none: a missing unit, an unregistered enclave, or a gap. Size: square metres. */
    GAP(43, Severity.WARN, "m²"),
    /** The area derived from a unit's lines is not the area that was given: a hole lies outside its shell. Size: square metres. */
    AREA_CHANGED(43, Severity.BLOCK, "m²"),
    /** Round a node the lines disagree on which unit lies between them. */
    SIDES_DISAGREE(45, Severity.BLOCK, ""),
    /** The lines of a unit do not close. */
    BOUNDARY_OPEN(42, Severity.BLOCK, ""),
    /** The new course of a line does not end on the line's nodes. Size: metres from the node. */
    END_OFF_NODE(42, Severity.BLOCK, "m"),
    /** An edit would leave a line or an area in the wrong unit, or an area inside out. */
    PASSED_OVER(45, Severity.BLOCK, ""),
    /** A place where a line is to be changed is not on it. Size: metres from it. */
    OFF_LINE(42, Severity.BLOCK, "m"),
    /** A line ends where no other does. Size: metres of the line. */
    DANGLE(42, Severity.BLOCK, "m"),
    /** A line with fewer than two distinct positions. Size: positions. */
    DEGENERATE_LINE(40, Severity.ERROR, ""),
    /** Two lines run along each other. Size: metres. */
    DRAWN_TWICE(41, Severity.ERROR, "m"),
    /** Lines that crossed were cut where they did. */
    CUT(41, Severity.INFO, ""),
    /** What a line says of its sides is not what the faces there are. Size: metres of the line. */
    MISLABELLED(45, Severity.BLOCK, "m"),
    /** Points of several units lie in one face. Size: how many units. */
    LABELS_DISAGREE(43, Severity.BLOCK, ""),
    /** A point that names a unit lies in no face. */
    LABEL_NOWHERE(43, Severity.BLOCK, ""),
    /** The same as a gap, between several units of a file in which no enclave is known. Size: square metres. */
    GAP_BETWEEN_UNITS(43, Severity.ERROR, "m²"),
    /** A junction of townships lies on a line between counties that has no vertex there; the import gives it one. Size: metres. */
    MISSED_ON_HIGHER_LINE(48, Severity.WARN, "m"),
    /** A feature has no geometry, or nothing of a unit's area is left. */
    NO_AREA(43, Severity.BLOCK, ""),
    /** A feature that is no area among areas, or no line among lines. */
    WRONG_GEOMETRY(40, Severity.ERROR, ""),
    /** A feature without the code that others have. */
    CODE_MISSING(1, Severity.ERROR, ""),
    /** A declared junction is not there, or other units meet at it. Size: lines that end there. */
    JUNCTION_DIFFERS(46, Severity.BLOCK, ""),
    /** Townships together are not their county. Size: square metres. */
    SUM_DIFFERS(47, Severity.ERROR, "m²"),
    /** A strip that the county has and its townships have not, or the other way round. Size: square metres. */
    SUM_SLIVER(47, Severity.ERROR, "m²"),
    /** A junction of townships beside a line of a higher level is no vertex of it. Size: metres from it. */
    END_OFF_HIGHER_LINE(48, Severity.ERROR, "m"),
    /** A stated length is not that of the line. Size: metres of difference. */
    LENGTH_DIFFERS(49, Severity.WARN, "m"),
    /** A long segment along water. Size: metres. */
    VERTICES_FAR_APART(50, Severity.WARN, "m"),
    /** Two vertices almost in one place. Size: metres. */
    VERTICES_CLOSE(50, Severity.WARN, "m"),
    /** A line that should follow a feature's middle is off it. Size: metres. */
    OFF_FEATURE(51, Severity.WARN, "m"),
    /** A published course is not the one whose fingerprint was taken. */
    FINGERPRINT_BROKEN(52, Severity.BLOCK, ""),
    /** Between two versions days are missing. Size: how many. */
    TIME_GAP(53, Severity.ERROR, "d"),
    /** Two versions are in force at once. Size: days. */
    TIME_OVERLAP(53, Severity.ERROR, "d"),
    /** A version ends before it begins. Size: days. */
    TIME_REVERSED(53, Severity.ERROR, "d"),
    /** A section of line that the published version has and the new one has not. Size: metres. */
    SECTION_GONE(54, Severity.WARN, "m"),
    /** A section of line that the published version has not, or between other units. Size: metres. */
    SECTION_NEW(54, Severity.WARN, "m"),
    /** Ground that a unit has now and had not. Size: square metres. */
    GROUND_WON(54, Severity.WARN, "m²"),
    /** Ground that a unit had and has not. Size: square metres. */
    GROUND_LOST(54, Severity.WARN, "m²"),
    /** A vertex was moved onto another or onto a line. Size: metres. */
    SNAPPED(46, Severity.INFO, "m"),
    /** A node that is to go is where units meet. Size: how many lines end there. */
    NODE_NEEDED(46, Severity.BLOCK, ""),
    /** A unit that ends has ground that nobody gets. Size: square metres. */
    ORPHAN_GROUND(92, Severity.BLOCK, "m²"),
    /** What is to change hands is no ground, or has changed hands already. */
    NO_GROUND(93, Severity.BLOCK, ""),
    /** Part of what is to change hands does not belong to the unit that gives it. */
    GROUND_NOT_THEIRS(93, Severity.BLOCK, "");

    private final int rule;
    private final Severity severity;
    private final String sizeUnit;

    FindingKind(int rule, Severity severity, String sizeUnit) {
        this.rule = rule;
        this.severity = severity;
        this.sizeUnit = sizeUnit;
    }

    public int rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }

    /** "m", "m²", "d" for days, or empty for a count. */
    public String sizeUnit() {
        return sizeUnit;
    }
}
