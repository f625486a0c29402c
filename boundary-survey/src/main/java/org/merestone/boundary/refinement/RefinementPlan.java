package org.merestone.boundary.refinement;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.LineVersion;

/**
 * What refining a higher line would come to.
 *
 * @param standing the higher line as it stands
 * @param refined  the same course, divided where township lines end
 * @param ends     of township lines that end on it
 * @param seen     stands for everything that was looked at; an acceptance names it
 */
public record RefinementPlan(BoundaryLine line, LineVersion standing, MultiLineString refined, List<End> ends, String seen) {

    public RefinementPlan {
        ends = List.copyOf(ends);
    }

    /**
     * The end of a township line.
     *
     * @param line    the township line
     * @param from    where it ends now
     * @param to      where it would end, on the higher line
     * @param next    the vertex of the township line next to its end
     * @param metres  between the two
     * @param isLaw   whether the township line is law: then it is moved by its own agreement and not by a refinement
     */
    public record End(UUID line, String name, Coordinate from, Coordinate to, Coordinate next, double metres, boolean isLaw) {

        /** Whether the line ends there already, to the last digit. */
        public boolean isThere() {
            return from.equals2D(to);
        }
    }

    /** How many nodes the line would have along its course that it has not now. */
    public int added() {
        return refined.getNumGeometries() - standing.geometry().getNumGeometries();
    }

    /** Ends that would move. */
    public List<End> moving() {
        return ends.stream().filter(end -> !end.isThere()).toList();
    }

    /** Metres by which the farthest end would move. */
    public double farthestM() {
        return ends.stream().mapToDouble(End::metres).max().orElse(0);
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return added() == 0 && ends.stream().allMatch(End::isThere);
    }

    /** Ends that keep it from being accepted. */
    public List<End> held() {
        return ends.stream().filter(end -> end.isLaw() && !end.isThere()).toList();
    }
}
