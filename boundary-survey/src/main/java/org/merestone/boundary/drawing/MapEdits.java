package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.demarcation.CourseDrawing;
import org.merestone.boundary.demarcation.Drafts;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.boundary.demarcation.JunctionMoves;
import org.merestone.boundary.demarcation.OpenDraft;
import org.merestone.boundary.demarcation.TownshipContext;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.MovedEnds;
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
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Edits of a draft on a map: a whole part of its course at once, with its points and markers. A junction that moves takes the drafts of all
 * lines along that end there; where one has no draft yet, it gets one of the course that stands. The engine judges the network that comes
 * of it. What was confirmed of any of these drafts is void.
 */
@Service
public class MapEdits {

    /** About 5 km in degrees of latitude (rule 14). */
    private static final double MARGIN = 0.05;
    private static final int LONGEST_REASON = 200;

    private final BoundaryLines lines;
    private final OpenDraft door;
    private final SharedJunctions shared;
    private final JunctionMoves junctions;
    private final TownshipContext surroundings;
    private final Markers markers;
    private final Drafts drafts;
    private final NetworkJudge judge;
    private final Ledger ledger;
    private final Supplier<UUID> ids;

    MapEdits(BoundaryLines lines, OpenDraft door, SharedJunctions shared, JunctionMoves junctions, TownshipContext surroundings,
            Markers markers, Drafts drafts, NetworkJudge judge, Ledger ledger, Supplier<UUID> ids) {
        this.lines = lines;
        this.door = door;
        this.shared = shared;
        this.junctions = junctions;
        this.surroundings = surroundings;
        this.markers = markers;
        this.drafts = drafts;
        this.judge = judge;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * What the editor saw.
     *
     * @param rowVersion of the draft
     * @param beside     as the sheet said it; only looked at when a junction moves
     */
    public record Seen(long rowVersion, String beside) {}

    /**
     * What came of an edit.
     *
     * @param movedM    metres by which junctions moved, all together
     * @param movedWith names of the other lines whose ends moved
     * @param won       square metres that each unit has more, or less where negative, than by the lines that stand; by its name
     */
    public record Outcome(String fingerprint, double movedM, List<String> movedWith, Map<String, Double> won) {}

    /** Draws a part of a draft anew. */
    @Transactional
    public Outcome save(Actor surveyor, UUID draftId, Seen seen, EditedCourse course, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        return edit(surveyor, draftId, seen, course, reason.strip());
    }

    /** Says what would come of it, and changes nothing. */
    @Transactional
    public Outcome tryOut(Actor surveyor, UUID draftId, Seen seen, EditedCourse course) {
        Outcome outcome = edit(surveyor, draftId, seen, course, "");
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    private Outcome edit(Actor surveyor, UUID draftId, Seen seen, EditedCourse course, String reason) {
        Map<Coordinate, Coordinate> moves = shared.moves(lines.requireVersion(draftId), course);
        List<SharedJunctions.Companion> companions = moves.isEmpty() ? List.of() : shared.lockAll(surveyor, draftId, moves);
        OpenDraft.Desk own = door.open(surveyor, draftId, seen.rowVersion(), reason);
        if (!moves.isEmpty() && !seen.beside().equals(shared.state(own.draft()))) {
            throw new Refusal.Stale("draft.besideMoved");
        }
        requireNear(own.line(), course);
        String why = reason.isEmpty() ? "draft.map-edit" : reason;
        List<OpenDraft.Desk> beside = companions.stream().map(each -> shared.desk(surveyor, each, why)).toList();
        Map<BoundaryLine, Drafts.Drawn> drawn = new LinkedHashMap<>();
        drawn.put(own.line(), drafts.redrawUnchecked(own.task(), own.line(), draftId, MovedEnds.applied(own.draft().geometry(), moves),
                points(own, course), surveyor.requireAccount(), why));
        for (OpenDraft.Desk desk : beside) {
            drawn.put(desk.line(), drafts.redrawUnchecked(desk.task(), desk.line(), desk.draft().id(),
                    MovedEnds.applied(desk.draft().geometry(), moves), moved(desk, moves), surveyor.requireAccount(), why));
        }
        Map<String, Double> won = judge.require(junctions.together(lines.requireVersion(draftId)));
        drawn.forEach((line, each) -> drafts.require(line.id(), each));
        drawn.forEach((line, each) -> ledger.enter(surveyor, Act.of("draft.map-edit", "line", line.id()).because(reason)
                .with("draft=" + each.draftId() + " junctions=" + moves.size() + " fingerprint=" + each.fingerprint())));
        return new Outcome(Objects.requireNonNull(drawn.get(own.line())).fingerprint(), moves.entrySet().stream()
                .mapToDouble(move -> CourseDrawing.metres(move.getKey(), move.getValue())).sum(),
                companions.stream().map(each -> each.line().name()).toList(), won);
    }

    /** The draft's points as the course has them: those it names where it puts them, new ones where it names none. */
    private List<BoundaryPoint> points(OpenDraft.Desk own, EditedCourse course) {
        Map<String, BoundaryPoint> known = new HashMap<>();
        own.points().forEach(point -> known.put(point.number(), point));
        List<BoundaryPoint> edited = new ArrayList<>();
        int fresh = 0;
        for (EditedCourse.Vertex vertex : course.vertices()) {
            BoundaryPoint point = known.remove(vertex.number());
            boolean junction = vertex == course.first() || vertex == course.last();
            if (point != null) {
                edited.add(at(point, vertex.place(), junction));
            } else if (!vertex.number().isEmpty() || !junction) {
                String number = vertex.number();
                while (number.isEmpty() || vertex.number().isEmpty() && isTaken(number, own.points(), edited)) {
                    number = "D" + ++fresh;
                }
                edited.add(new BoundaryPoint(ids.get(), number, entered(vertex.place(), null), BoundaryPoint.TURN, null));
            }
        }
        if (edited.isEmpty()) {
            throw new Refusal.NotAllowed("draft.lastPoint");
        }
        known.values().stream().filter(gone -> gone.markerId() != null).forEach(gone -> withdraw(own.draft().id(), gone));
        return edited;
    }

    private static boolean isTaken(String number, List<BoundaryPoint> known, List<BoundaryPoint> edited) {
        return known.stream().anyMatch(point -> point.number().equals(number))
                || edited.stream().anyMatch(point -> point.number().equals(number));
    }

    /** A point at a junction may have been measured within two centimetres of it; then it is there already. */
    private BoundaryPoint at(BoundaryPoint point, Coordinate place, boolean junction) {
        Coordinate was = point.position().point().getCoordinate();
        return was.equals2D(place) || junction && CourseDrawing.metres(was, place) <= CourseDrawing.SAME_PLACE_M ? point
                : moved(point, place);
    }

    private BoundaryPoint moved(BoundaryPoint point, Coordinate to) {
        SurveyedPosition position = entered(to, point.position().heightM());
        if (point.markerId() != null && markers.find(point.markerId()).orElseThrow().isSingle()) {
            markers.move(point.markerId(), position);
        }
        return point.at(position);
    }

    /** The points of another line's draft, with the one at the junction, if there is one, where that has moved to. */
    private List<BoundaryPoint> moved(OpenDraft.Desk desk, Map<Coordinate, Coordinate> moves) {
        List<BoundaryPoint> points = new ArrayList<>();
        for (BoundaryPoint point : desk.points()) {
            Coordinate to = moves.entrySet().stream().filter(move -> CourseDrawing.metres(move.getKey(),
                    point.position().point().getCoordinate()) <= CourseDrawing.SAME_PLACE_M).map(Map.Entry::getValue).findFirst()
                            .orElse(null);
            points.add(to == null ? point : moved(point, to));
        }
        return points;
    }

    private void withdraw(UUID draft, BoundaryPoint gone) {
        Marker stone = markers.find(Objects.requireNonNull(gone.markerId())).orElseThrow();
        markers.of(draft).stream().filter(each -> each.serial() == stone.serial()).sorted(Comparator.comparing(Marker::typeCode))
                .forEach(each -> markers.withdraw(each.id()));
    }

    private void requireNear(BoundaryLine line, EditedCourse course) {
        Envelope area = surroundings.area(line);
        area.expandBy(MARGIN);
        course.vertices().stream().map(EditedCourse.Vertex::place).filter(at -> !area.contains(at)).findFirst().ifPresent(at -> {
            throw new Refusal.NotAllowed("draft.farAway", CourseCheck.place(at));
        });
    }

    private static SurveyedPosition entered(Coordinate at, @Nullable Double heightM) {
        return new EnteredPosition.Degrees(at.x, at.y).toSurveyed(heightM);
    }
}
