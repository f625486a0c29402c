package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * An invented boundary line (界线), or a township's share of the county's edge: all are lines of townships, which together enclose them.
 *
 * @param code           {@code {county6}{a3}{b3}}, with 000 for the outside; a second line of the same pair ends in -2
 * @param unitA          township with the smaller code, on the left of the geometry
 * @param unitB          the other township; null where the line is the county's edge
 * @param numbering      along the geometry or against it, so that markers count from the west or the north
 * @param geometry       the line in force, from node to node
 * @param draft          the surveyed draft from node to node, while there is one
 * @param document       approval document, when approved
 * @param approvedOn     its date
 * @param confirmedSides codes of the townships that have confirmed the draft
 * @param sections       what the line follows, in the order of the geometry
 * @param points         boundary points of the survey, in the order of the numbering
 */
public record DemoLine(
        String code,
        String name,
        String unitA,
        @Nullable String unitB,
        DemoNode start,
        DemoNode end,
        Numbering numbering,
        LineString geometry,
        @Nullable LineString draft,
        DemoLineState state,
        @Nullable String document,
        @Nullable LocalDate approvedOn,
        List<String> confirmedSides,
        List<DemoSection> sections,
        List<DemoBoundaryPoint> points) {

    /** Which way markers count (boundary rule: west to east or north to south). */
    public enum Numbering { WEST_TO_EAST, NORTH_TO_SOUTH }

    public DemoLine {
        confirmedSides = List.copyOf(confirmedSides);
        sections = List.copyOf(sections);
        points = List.copyOf(points);
        if ((state == DemoLineState.APPROVED) == (document == null || approvedOn == null)) {
            throw new IllegalArgumentException("a line is approved by a document and its date, and only so: " + code);
        }
    }

    /** A line between two townships of the county, rather than the county's edge. */
    public boolean isInterior() {
        return unitB != null;
    }

    /** The geometry as its markers count: from the west or from the north. */
    public LineString asNumbered() {
        return countsForward() ? geometry : geometry.reverse();
    }

    /** Whether markers and points count in the direction of the geometry. */
    public boolean countsForward() {
        return isForward(numbering, geometry);
    }

    static boolean isForward(Numbering numbering, LineString line) {
        var from = line.getCoordinateN(0);
        var to = line.getCoordinateN(line.getNumPoints() - 1);
        return numbering == Numbering.WEST_TO_EAST ? from.x <= to.x : from.y >= to.y;
    }
}
