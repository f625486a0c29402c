package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.demarcation.Drafts;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.StonesKept;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Markers;
import org.springframework.stereotype.Component;

/** Begins a draft with the very course that stands, because a junction moves on which the line ends. */
@Component
class TakenCourse {

    private final BoundaryPoints points;
    private final Markers markers;
    private final StonesKept kept;
    private final Drafts drafts;

    TakenCourse(BoundaryPoints points, Markers markers, StonesKept kept, Drafts drafts) {
        this.points = points;
        this.markers = markers;
        this.kept = kept;
        this.drafts = drafts;
    }

    /**
     * Makes the draft of a task that has none: course, points, stones and what is said of them as they stand.
     *
     * @param junction at which the line ends; of a line in parts, the part that ends there has the points
     */
    UUID into(LineTask task, BoundaryLine line, LineVersion standing, Coordinate junction, UUID author, String why) {
        List<BoundaryPoint> known = points.of(standing.id());
        List<Drafts.Through> through = known.isEmpty() ? vertices(standing.geometry(), junction)
                : known.stream().map(point -> new Drafts.Through(point.number(), point.nature().equals(BoundaryPoint.AT_MARKER),
                        point.position())).toList();
        UUID draft = drafts.draw(task, line, through, why, author, why).draftId();
        kept.carry(known, points.of(draft), markers.of(standing.id()));
        return draft;
    }

    private static List<Drafts.Through> vertices(MultiLineString course, Coordinate junction) {
        List<Drafts.Through> through = new ArrayList<>();
        for (int i = 0; i < course.getNumGeometries(); i++) {
            Coordinate[] part = course.getGeometryN(i).getCoordinates();
            if (part[0].equals2D(junction) || part[part.length - 1].equals2D(junction)) {
                for (Coordinate at : part) {
                    through.add(new Drafts.Through("D" + (through.size() + 1), false,
                            new EnteredPosition.Degrees(at.x, at.y).toSurveyed(null)));
                }
                break;
            }
        }
        return through;
    }
}
