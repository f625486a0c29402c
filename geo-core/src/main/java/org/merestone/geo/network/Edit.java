package org.merestone.geo.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A change to a network, as a person asks for it or a {@link Fix} offers it. Courses are x0, y0, x1, y1, … in degrees of EPSG:4490.
 */
public sealed interface Edit {

    /** One line takes another course between its nodes; given from either end. */
    record ReplaceCourse(int edge, double[] course) implements Edit {
    }

    /** What stands at one place, a vertex or a junction with all its lines, moves to another, and all neighbours move with it. */
    record MoveVertex(Position from, Position to) implements Edit {
    }

    /** A line becomes two at a marker that stands on it; within the snap distance the line is led through the marker. */
    record SplitLine(int edge, Position at) implements Edit {
    }

    /** Two lines between the same units that meet at a node where nothing else ends become one. */
    record MergeLines(Position node) implements Edit {
    }

    /**
     * A new line divides a unit in two (分设): it runs from border to border, both of which it splits, and makes new junctions there.
     * A part of the unit that the line does not reach stays with the old code, which one side must then have.
     *
     * @param left  code for the ground on the left of the line as drawn; may be {@code unit} itself
     * @param right code for the ground on its right
     */
    record DivideUnit(String unit, double[] course, String left, String right) implements Edit {
    }

    /**
     * Ground goes from one unit to another (界线变更, a 飞地 or an area). The outline is snapped to lines that are nearer than the snap
     * distance and cut where it meets them; what remains of it inside {@code from} becomes a line.
     *
     * @param ground polygon or multipolygon
     * @param from   who has the ground now, null for nobody: a gap is filled, or new land taken in
     * @param to     who gets it, a code that may be new; null to give it up
     */
    record TransferGround(Geometry ground, @Nullable String from, @Nullable String to) implements Edit {
    }

    /**
     * Ground that several units cover goes to one of them.
     *
     * @param claimants all that cover it
     */
    record SettleGround(Geometry ground, String to, List<String> claimants) implements Edit {

        public SettleGround {
            claimants = List.copyOf(claimants);
        }
    }

    /**
     * A unit ends (撤销). All its ground must go somewhere (rule 92).
     *
     * @param shares ground that goes to others than {@code rest}
     * @param rest   who gets what is left, null where the shares leave nothing
     */
    record RemoveUnit(String unit, List<Share> shares, @Nullable String rest) implements Edit {

        public RemoveUnit {
            shares = List.copyOf(shares);
        }
    }

    /** Ground and who gets it. */
    record Share(Geometry ground, String to) {
    }

    /** A line gets other units beside it; null for outside. The same unit on both sides takes the line away. */
    record Relabel(int edge, @Nullable String left, @Nullable String right) implements Edit {
    }

    /** A line goes away. */
    record DropLine(int edge) implements Edit {
    }

    /**
     * All vertices at one place go to another, and lines that pass there without a vertex get one. Where these lines run along each other
     * within the snap distance they get common vertices, too, and become one.
     * With both places the same, a vertex is given to the lines that miss it.
     */
    record JoinVertices(Position from, Position to) implements Edit {
    }

    /** Repeated points and spikes go out of a line. */
    record CleanCourse(int edge) implements Edit {
    }

    /** The lines of some units are cut where they cross, and every piece of ground goes to the unit whose lines go round it. */
    record MeetWhereCrossing(List<String> units) implements Edit {

        public MeetWhereCrossing {
            units = List.copyOf(units);
        }
    }

    /**
     * Sections of line go and others come, each with the units that it has on either side; where nothing but the units differ, a section
     * stands in both. Undoes what {@link NetworkDifference} tells, to the last digit.
     */
    record ReplaceSections(List<Edge> gone, List<Edge> come) implements Edit {

        public ReplaceSections {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /** Several edits, each of what the one before left; refused whole where one of them is. */
    record InTurn(List<Edit> edits) implements Edit {

        public InTurn {
            edits = List.copyOf(edits);
        }
    }

    /** Nothing is left to do in the network: the builder mended it when it read the polygons. What is to be mended is the file. */
    record AsBuilt() implements Edit {
    }
}
