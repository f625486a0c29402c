package org.merestone.boundary.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseDifference;
import org.merestone.boundary.line.FormerCodes;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.MarkersKnown;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;

/** The courses that a line had, in legal time and in record time, for whoever is responsible for one of its sides. */
@Service
public class LineHistory {


    private final BoundaryLines lines;
    private final Divisions divisions;

    private final MarkersKnown markers;
    private final BoundaryPoints points;
    private final FormerCodes codes;

    LineHistory(BoundaryLines lines, Divisions divisions, MarkersKnown markers, BoundaryPoints points, FormerCodes codes) {
        this.lines = lines;
        this.divisions = divisions;
        this.markers = markers;
        this.points = points;
        this.codes = codes;
    }

    /** A line with all courses that are or were law or habit, the newest first; those set aside as well. */
    public record View(BoundaryLine line, List<LineVersion> versions) {}

    /** Two courses of a line and what differs. */
    public record Comparison(BoundaryLine line, KnownCourse older, KnownCourse newer, CourseDifference difference) {}

    public View of(Actor reader, UUID lineId) {
        BoundaryLine line = readable(reader, lineId);
        return new View(line, everInForce(lineId));
    }

    /**
     * The course that counted on a day, as it was known at the end of another day. Where one that counted had not yet been recorded, the
     * one before it is the answer: its end was not known either.
     *
     * @param day     legal time
     * @param knownOn record time, the day in China
     */
    public Optional<KnownCourse> asOf(Actor reader, UUID lineId, LocalDate day, LocalDate knownOn) {
        BoundaryLine line = readable(reader, lineId);
        List<LineVersion> known = everInForce(lineId).stream().filter(version -> knownAt(version, knownOn)).toList();
        return known.stream().filter(version -> !since(version).isAfter(day)).max(Comparator.comparing(LineHistory::since)
                        .thenComparing(LineVersion::recordedAt))
                .map(version -> course(line, version, knownEnd(version, known), day))
                .filter(course -> course.knownEnd() == null || course.knownEnd().isAfter(day));
    }

    /** The same with the markers and the boundary points of that course, as they were and as they were known. */
    public Optional<KnownLine> whole(Actor reader, UUID lineId, LocalDate day, LocalDate knownOn) {
        BoundaryLine line = readable(reader, lineId);
        return asOf(reader, lineId, day, knownOn).map(course -> new KnownLine(line,
                codes.on(FormerCodes.Kind.LINE, List.of(lineId), day).getOrDefault(lineId, line.code()), day, knownOn, course,
                markers.of(course.version().id(), day, close(knownOn)), points.of(course.version().id())));
    }

    /** Holds two courses of a line beside each other; whichever counted first is the older. */
    public Comparison compare(Actor reader, UUID lineId, int versionNo, int otherNo) {
        BoundaryLine line = readable(reader, lineId);
        LineVersion one = version(lineId, versionNo);
        LineVersion other = version(lineId, otherNo);
        boolean ordered = Comparator.comparing(LineHistory::since).thenComparing(LineVersion::versionNo).compare(one, other) <= 0;
        KnownCourse older = course(line, ordered ? one : other, (ordered ? one : other).validTo(), since(ordered ? one : other));
        KnownCourse newer = course(line, ordered ? other : one, (ordered ? other : one).validTo(), since(ordered ? other : one));
        return new Comparison(line, older, newer, CourseDifference.of(older.version().geometry(), newer.version().geometry()));
    }

    private LineVersion version(UUID lineId, int versionNo) {
        return everInForce(lineId).stream().filter(each -> each.versionNo() == versionNo).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("history.noSuchVersion", versionNo));
    }

    private List<LineVersion> everInForce(UUID lineId) {
        return lines.versions(lineId).stream().filter(version -> version.stage() == Stage.IN_FORCE).toList();
    }

    private KnownCourse course(BoundaryLine line, LineVersion version, @Nullable LocalDate end, LocalDate day) {
        UUID unitB = Objects.requireNonNull(line.unitBId());
        return new KnownCourse(version, end, named(line.unitAId(), day), named(unitB, day));
    }

    /** A unit as it was called on a day; by its name of today where the register does not reach back so far. */
    private Division named(UUID unit, LocalDate day) {
        return divisions.find(unit, day).orElseGet(() -> divisions.require(unit));
    }

    /** The end of a course became known when the course after it was recorded. */
    private static @Nullable LocalDate knownEnd(LineVersion version, List<LineVersion> known) {
        LocalDate end = version.validTo();
        boolean recorded = end != null && known.stream().anyMatch(next -> since(next).equals(end));
        return recorded ? end : null;
    }

    /** The first moment after a day in China. */
    private static OffsetDateTime close(LocalDate day) {
        return LegalTime.startOf(day.plusDays(1));
    }

    private static boolean knownAt(LineVersion version, LocalDate day) {
        OffsetDateTime close = close(day);
        return version.recordedAt().isBefore(close) && (version.supersededAt() == null || !version.supersededAt().isBefore(close));
    }

    private static LocalDate since(LineVersion version) {
        return Objects.requireNonNull(version.validFrom(), "what is in force has a first day");
    }

    private BoundaryLine readable(Actor reader, UUID lineId) {
        BoundaryLine line = lines.require(lineId);
        UUID unitB = line.unitBId();
        if (unitB == null) {
            throw new Refusal.NotAllowed("task.outerLine", line.name());
        }
        if (!reader.actsIn(divisions.require(line.unitAId()).code()) && !reader.actsIn(divisions.require(unitB).code())) {
            throw new Refusal.NotFound("line.notFound", lineId);
        }
        return line;
    }
}
