package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.course.CourseRecords;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.line.DraftCourse;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.Numbering;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.boundary.profile.CodeTemplate;
import org.merestone.boundary.profile.Profiles;
import org.merestone.geo.crs.Ellipsoid2000;
import org.springframework.stereotype.Component;

/**
 * Makes and edits drafts: course, boundary points and markers always together, checked against the network, and whatever was confirmed
 * before is void. Callers hold the task's lock and enter the act.
 */
@Component
public class Drafts {

    /** About two centimetres in degrees. */
    private static final double AT_JUNCTION = 2e-7;

    private final BoundaryLines lines;
    private final BoundaryPoints points;
    private final Markers markers;
    private final CourseRecords words;
    private final MarkerSheets sheets;
    private final CourseCheck check;
    private final Confirmations confirmations;
    private final DraftAuthors authors;
    private final Tasks tasks;
    private final JunctionMoves junctions;
    private final StonesKept stonesKept;
    private final Profiles profiles;
    private final Supplier<UUID> ids;

    Drafts(BoundaryLines lines, BoundaryPoints points, Markers markers, CourseRecords words, MarkerSheets sheets,
            CourseCheck check, Confirmations confirmations, DraftAuthors authors, Tasks tasks, JunctionMoves junctions,
            StonesKept stonesKept, Profiles profiles, Supplier<UUID> ids) {
        this.lines = lines;
        this.points = points;
        this.markers = markers;
        this.words = words;
        this.sheets = sheets;
        this.check = check;
        this.confirmations = confirmations;
        this.authors = authors;
        this.tasks = tasks;
        this.junctions = junctions;
        this.stonesKept = stonesKept;
        this.profiles = profiles;
        this.ids = ids;
    }

    /** A point to draw through: by whom it is called what, whether a marker stands there. */
    public record Through(String number, boolean marker, SurveyedPosition position) {}

    /** The course that a draft got. */
    public record Drawn(UUID draftId, CourseDrawing course, String fingerprint) {}

    /** Draws a task's draft through points in the order of a file, in place of whatever it was before. */
    public Drawn draw(LineTask task, BoundaryLine line, List<Through> surveyed, String source, UUID author, String why) {
        List<Through> through = opened(surveyed);
        CourseDrawing course = CourseDrawing.through(junctions.frame(line.id(), task.draftId()),
                through.stream().map(each -> at(each.position())).toList(), true);
        check.require(line.id(), course.geometry(), junctions.standing(line.id()));
        List<Through> ordered = new ArrayList<>(through);
        if (course.turned()) {
            Collections.reverse(ordered);
        }
        Collections.rotate(ordered, -course.rotated());
        UUID draft = draftOf(task, line, course, source, author, why);
        List<Marker> stones = markers.of(draft);
        markers.withdrawAll(draft);
        List<BoundaryPoint> fresh = ordered.stream().map(each -> new BoundaryPoint(ids.get(), each.number(), each.position(),
                each.marker() ? BoundaryPoint.AT_MARKER : BoundaryPoint.TURN, null)).toList();
        List<BoundaryPoint> before = points.of(draft);
        words.carryOver(draft, before, fresh);
        List<BoundaryPoint> registered = registered(line, draft, course, fresh);
        stonesKept.carry(before, registered, stones);
        return finish(task, draft, course, registered, worst(fresh), author);
    }

    /** A survey round a closed line that comes back to its first point has that point once. */
    private static List<Through> opened(List<Through> through) {
        boolean closed = through.size() > 2 && CourseDrawing.metres(at(through.get(0).position()),
                at(through.get(through.size() - 1).position()))
                <= CourseDrawing.SAME_PLACE_M;
        return closed ? through.subList(0, through.size() - 1) : through;
    }

    /** Draws an edited draft anew through its points, which are in the line's order. */
    Drawn redraw(LineTask task, BoundaryLine line, UUID draft, List<BoundaryPoint> edited, UUID editor, String why) {
        Drawn drawn = redrawUnchecked(task, line, draft, junctions.frame(line.id(), draft), edited, editor, why);
        require(line.id(), drawn);
        return drawn;
    }

    /**
     * The same between other ends. A junction moves with all its lines, so their drafts are drawn one after the other and then each is
     * checked with {@link #require}.
     *
     * @param frame parts whose ends are where the course begins and ends
     */
    public Drawn redrawUnchecked(LineTask task, BoundaryLine line, UUID draft, MultiLineString frame, List<BoundaryPoint> edited,
            UUID editor, String why) {
        CourseDrawing course = CourseDrawing.through(frame, edited.stream().map(each -> at(each.position())).toList(), false);
        confirmations.voidAll(draft, why);
        renumber(line, draft, course, edited);
        return finish(task, draft, course, edited, lines.requireVersion(draft).accuracyM(), editor);
    }

    /** Refuses a draft that does not fit its neighbours. */
    public void require(UUID line, Drawn drawn) {
        check.require(line, drawn.course().geometry(), junctions.standing(line));
    }

    /** Gives a draft the fingerprint of its words as they are now; course and points stay. */
    String reworded(OpenDraft.Desk open, UUID editor, String why) {
        UUID draft = open.draft().id();
        DraftCourse whole = course(open.draft().geometry(), open.points(), said(draft), open.draft().accuracyM());
        confirmations.voidAll(draft, why);
        lines.redraw(draft, whole);
        authors.add(draft, editor);
        tasks.touch(open.task().id());
        return whole.fingerprint();
    }

    private List<String> said(UUID draft) {
        List<Marker> stones = markers.of(draft);
        return Seal.said(CourseRecords.entries(words.sections(draft), words.sentences(draft)), stones, sheets.ofVersions(List.of(draft)));
    }

    private UUID draftOf(LineTask task, BoundaryLine line, CourseDrawing course, String source, UUID author, String why) {
        if (task.draftId() != null) {
            lines.lockDraft(task.draftId());
            confirmations.voidAll(task.draftId(), why);
            return task.draftId();
        }
        return lines.addDraft(line.id(), course(course.geometry(), List.of(), List.of(), null), source, author);
    }

    private Drawn finish(LineTask task, UUID draft, CourseDrawing course, List<BoundaryPoint> registered, @Nullable Double accuracyM,
            UUID author) {
        points.replaceAll(draft, registered);
        DraftCourse whole = course(course.geometry(), registered, said(draft), accuracyM);
        lines.redraw(draft, whole);
        authors.add(draft, author);
        tasks.drafted(task.id(), draft);
        return new Drawn(draft, course, whole.fingerprint());
    }

    /** Registers a marker at every point that is one, numbered along the line. */
    private List<BoundaryPoint> registered(BoundaryLine line, UUID draft, CourseDrawing course, List<BoundaryPoint> ordered) {
        List<BoundaryPoint> registered = new ArrayList<>(ordered.size());
        Serials serials = new Serials(course, ordered);
        CodeTemplate template = profiles.ofUnit(line.unitAId()).templates().marker();
        for (BoundaryPoint point : ordered) {
            UUID marker = null;
            if (point.nature().equals(BoundaryPoint.AT_MARKER)) {
                UUID junction = lines.junctionAt(at(point.position()), AT_JUNCTION).orElse(null);
                MarkerCode code = new MarkerCode(template, line.code(), serials.next(), MarkerCode.SINGLE);
                marker = markers.register(line.id(), draft, code, junction, point.position());
            }
            registered.add(new BoundaryPoint(point.id(), point.number(), point.position(), point.nature(), marker));
        }
        return registered;
    }

    /** All stones of a number get the next number together. */
    private void renumber(BoundaryLine line, UUID draft, CourseDrawing course, List<BoundaryPoint> ordered) {
        Serials serials = new Serials(course, ordered);
        CodeTemplate template = profiles.ofUnit(line.unitAId()).templates().marker();
        List<Marker> stones = markers.of(draft);
        for (BoundaryPoint point : ordered) {
            if (point.markerId() != null) {
                int next = serials.next();
                int before = stones.stream().filter(stone -> stone.id().equals(point.markerId())).mapToInt(Marker::serial).findFirst(
                        ).orElse(next);
                stones.stream().filter(stone -> stone.serial() == before)
                        .forEach(stone -> markers.renumber(stone.id(), new MarkerCode(template, line.code(), next, stone.typeCode())));
            }
        }
    }

    private static @Nullable Double worst(List<BoundaryPoint> surveyed) {
        return surveyed.stream().map(point -> point.position().accuracyM()).filter(Objects::nonNull).max(Double::compare).orElse(null);
    }

    private static DraftCourse course(MultiLineString geometry, List<BoundaryPoint> registered, List<String> words,
            @Nullable Double accuracyM) {
        return new DraftCourse(geometry, Ellipsoid2000.length(geometry), accuracyM, Seal.of(geometry, registered, words));
    }

    private static Coordinate at(SurveyedPosition position) {
        return position.point().getCoordinate();
    }

    /** Serial numbers for markers met in the line's order: upwards, or downwards where the numbering runs against the line (rule 6). */
    private static final class Serials {
        private final int step;
        private int next;

        Serials(CourseDrawing course, List<BoundaryPoint> ordered) {
            boolean forward = Numbering.runsForward(course.start(), course.end());
            int count = (int) ordered.stream().filter(point -> point.nature().equals(BoundaryPoint.AT_MARKER)).count();
            this.step = forward ? 1 : -1;
            this.next = forward ? 1 : count;
        }

        int next() {
            int serial = next;
            next += step;
            return serial;
        }
    }
}
