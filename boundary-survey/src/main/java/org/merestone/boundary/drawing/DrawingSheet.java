package org.merestone.boundary.drawing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiLineString;

/**
 * A draft as it is edited on a map.
 *
 * @param rowVersion of the draft, for whoever edits it to name as seen
 * @param beside     what stands for the states of the lines that end at its junctions, to be named as seen when a junction moves
 * @param course     the part that has the draft's points
 * @param junctions  at its beginning and at its end
 * @param lines      round it, as they stand or, where a draft has moved a junction, as they are drafted
 */
public record DrawingSheet(UUID taskId, UUID draftId, String lineName, long rowVersion, String beside, EditedCourse course,
        List<Junction> junctions, List<Line> lines) {

    public DrawingSheet {
        junctions = List.copyOf(junctions);
        lines = List.copyOf(lines);
    }

    /** The course as a text field shows it. */
    public String text() {
        return course.vertices().stream().map(EditedCourse.Vertex::text).collect(Collectors.joining("\n"));
    }

    /**
     * An end of the line.
     *
     * @param name  of the units that meet there
     * @param lines that end there too and move with it
     * @param held  the line that keeps it from moving; empty where none does
     */
    public record Junction(String name, List<String> lines, String held) {}

    /** A line that stands round the draft; {@code moves} where it shares one of the draft's junctions. */
    public record Line(UUID id, String name, MultiLineString course, boolean moves, boolean own) {}
}
