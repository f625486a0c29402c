package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits of a draft, point by point. Every edit changes the fingerprint and so voids what was confirmed before (rule 64). */
@Service
public class DraftEdits {

    /** About 5 km in degrees of latitude (rule 14). */
    private static final double MARGIN = 0.05;

    private final OpenDraft door;
    private final Markers markers;
    private final TownshipContext surroundings;
    private final Drafts drafts;
    private final Ledger ledger;

    DraftEdits(OpenDraft door, Markers markers, TownshipContext surroundings, Drafts drafts, Ledger ledger) {
        this.door = door;
        this.markers = markers;
        this.surroundings = surroundings;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /**
     * Moves one boundary point, and the marker that stands at it; stones that stand beside it on both banks stay.
     *
     * @param rowVersionSeen of the draft as the surveyor saw it
     * @param reason         why; may be empty
     * @return the draft's new fingerprint
     */
    @Transactional
    public String movePoint(Actor surveyor, UUID draftId, long rowVersionSeen, UUID pointId, EnteredPosition to, String reason) {
        OpenDraft.Desk desk = door.open(surveyor, draftId, rowVersionSeen, reason);
        BoundaryPoint point = desk.require(pointId);
        SurveyedPosition position = to.toSurveyed(point.position().heightM());
        Coordinate at = position.point().getCoordinate();
        requireNear(desk.line(), at);
        if (at.equals2D(point.position().point().getCoordinate())) {
            throw new Refusal.NotAllowed("draft.nothingMoved", point.number());
        }
        if (point.markerId() != null && markers.find(point.markerId()).orElseThrow().isSingle()) {
            markers.move(point.markerId(), position);
        }
        List<BoundaryPoint> edited = desk.points().stream().map(each -> each.id().equals(pointId) ? each.at(position) : each).toList();
        return redraw(desk, edited, surveyor, "draft.move-point", reason,
                "point=" + point.number() + " to=" + CourseCheck.place(at));
    }

    /** Takes one boundary point out of the course, and the marker that stands at it out of the register of this draft. */
    @Transactional
    public String removePoint(Actor surveyor, UUID draftId, long rowVersionSeen, UUID pointId, String reason) {
        OpenDraft.Desk desk = door.open(surveyor, draftId, rowVersionSeen, reason);
        BoundaryPoint point = desk.require(pointId);
        List<BoundaryPoint> edited = new ArrayList<>(desk.points());
        edited.remove(point);
        if (edited.isEmpty()) {
            throw new Refusal.NotAllowed("draft.lastPoint");
        }
        if (point.markerId() != null) {
            Marker gone = markers.find(point.markerId()).orElseThrow();
            markers.of(draftId).stream().filter(stone -> stone.serial() == gone.serial()).forEach(stone -> markers.withdraw(stone.id()));
        }
        return redraw(desk, edited, surveyor, "draft.remove-point", reason, "point=" + point.number());
    }

    private String redraw(OpenDraft.Desk desk, List<BoundaryPoint> edited, Actor surveyor, String action, String reason, String detail) {
        String why = reason.isBlank() ? action : reason.strip();
        Drafts.Drawn drawn = drafts.redraw(desk.task(), desk.line(), desk.draft().id(), edited, surveyor.requireAccount(), why);
        ledger.enter(surveyor, Act.of(action, "line", desk.line().id()).because(reason.strip())
                .with("draft=" + desk.draft().id() + " " + detail + " fingerprint=" + drawn.fingerprint()));
        return drawn.fingerprint();
    }

    private void requireNear(BoundaryLine line, Coordinate at) {
        Envelope area = surroundings.area(line);
        area.expandBy(MARGIN);
        if (!area.contains(at)) {
            throw new Refusal.NotAllowed("draft.farAway", CourseCheck.place(at));
        }
    }
}
