package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.boundary.profile.CodeTemplate;
import org.merestone.boundary.profile.Profiles;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how the stones of one number stand: one on the line, two on both banks (同号双立), three round a junction in a water (同号三立). The
 * boundary point stays where it is; the stones bear one number and each its own sheet. Every change voids what was confirmed (rule 64).
 */
@Service
public class MarkerPlacement {

    /** A stone farther from its boundary point marks no point of the line, metres. */
    private static final double FARTHEST_M = 2_000;

    private final OpenDraft door;
    private final Markers markers;
    private final Drafts drafts;
    private final Profiles profiles;
    private final Ledger ledger;

    MarkerPlacement(OpenDraft door, Markers markers, Drafts drafts, Profiles profiles, Ledger ledger) {
        this.door = door;
        this.markers = markers;
        this.drafts = drafts;
        this.profiles = profiles;
        this.ledger = ledger;
    }

    /**
     * Places the stones of a marker's number.
     *
     * @param stones their positions in the order of their letters: none to have a single one at the boundary point, two for A on side A's
     *              bank
     *               and B on the other, three for C, D and E by the codes of the units in which they stand
     * @return the draft's new fingerprint
     */
    @Transactional
    public String place(Actor surveyor, UUID draftId, long rowVersionSeen, UUID markerId, List<EnteredPosition> stones) {
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        List<Marker> siblings = siblings(draftId, markerId);
        Marker first = siblings.get(0);
        BoundaryPoint point = open.points().stream().filter(each -> siblings.stream().anyMatch(stone -> stone.id().equals(each.markerId())))
                .findFirst().orElseThrow(() -> new Refusal.NotFound("marker.notFound"));
        if (stones.size() == 1 || stones.size() > 3) {
            throw new Refusal.NotAllowed("marker.stones");
        }
        if (stones.size() == 3 && first.nodeId() == null) {
            throw new Refusal.NotAllowed("marker.tripleAtJunction", first.code());
        }
        List<SurveyedPosition> positions = stones.isEmpty() ? List.of(point.position())
                : stones.stream().map(stone -> stone.toSurveyed(point.position().heightM())).toList();
        positions.forEach(position -> requireNear(point, position));
        stand(open, siblings, positions);
        String fingerprint = drafts.reworded(open, surveyor.requireAccount(), "marker.place");
        ledger.enter(surveyor, Act.of("marker.place", "line", open.line().id())
                .with("draft=" + draftId + " number=" + first.serial() + " stones=" + positions.size() + " fingerprint=" + fingerprint));
        return fingerprint;
    }

    /** The stone that the boundary point knows stays; its siblings come and go. */
    private void stand(OpenDraft.Desk open, List<Marker> siblings, List<SurveyedPosition> positions) {
        CodeTemplate template = profiles.ofUnit(open.line().unitAId()).templates().marker();
        String types = MarkerCode.typesOf(positions.size());
        for (int i = 0; i < Math.max(positions.size(), siblings.size()); i++) {
            if (i >= positions.size()) {
                markers.withdraw(siblings.get(i).id());
                continue;
            }
            MarkerCode code = new MarkerCode(template, open.line().code(), siblings.get(0).serial(), types.substring(i, i + 1));
            if (i < siblings.size()) {
                markers.place(siblings.get(i).id(), code, positions.size());
                markers.move(siblings.get(i).id(), positions.get(i));
            } else {
                markers.registerSibling(siblings.get(0), code, positions.size(), positions.get(i));
            }
        }
    }

    private List<Marker> siblings(UUID draftId, UUID markerId) {
        List<Marker> all = markers.of(draftId);
        Marker asked = all.stream().filter(marker -> marker.id().equals(markerId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("marker.notFound"));
        return all.stream().filter(marker -> marker.serial() == asked.serial()).toList();
    }

    private static void requireNear(BoundaryPoint point, SurveyedPosition position) {
        Coordinate at = position.point().getCoordinate();
        double far = CourseDrawing.metres(point.position().point().getCoordinate(), at);
        if (far > FARTHEST_M) {
            throw new Refusal.NotAllowed("marker.stoneFar", CourseCheck.place(at), Math.round(far), Math.round(FARTHEST_M));
        }
    }
}
