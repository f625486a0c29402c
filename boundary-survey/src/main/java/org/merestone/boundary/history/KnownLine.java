package org.merestone.boundary.history;

import java.time.LocalDate;
import java.util.List;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;

/**
 * A line with everything that marks it, on a day, as it was known on another.
 *
 * @param code    of the line on the day
 * @param day     legal time
 * @param knownOn record time: what was entered by the end of this day in China
 * @param markers that stood by then, by number, under their codes of the day
 * @param points  of the course, in its direction; none where it came from a map
 */
public record KnownLine(BoundaryLine line, String code, LocalDate day, LocalDate knownOn, KnownCourse course, List<Marker> markers,
        List<BoundaryPoint> points) {

    public KnownLine {
        markers = List.copyOf(markers);
        points = List.copyOf(points);
    }

    /** The rows of the table of markers. */
    public List<PlaceRow> markerRows() {
        return markers.stream().map(PlaceRow::of).toList();
    }

    /** The rows of the table of boundary points. */
    public List<PlaceRow> pointRows() {
        return points.stream().map(PlaceRow::of).toList();
    }
}
