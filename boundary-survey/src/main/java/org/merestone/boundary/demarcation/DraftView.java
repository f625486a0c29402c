package org.merestone.boundary.demarcation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;

/**
 * A draft as its page shows it; {@code rowVersion} and {@code fingerprint} are what a decision must name as seen.
 *
 * @param course   parts of vertices of longitude and latitude, side A on the left
 * @param points   in the direction of the course
 * @param sides    A, then B, each with its word
 * @param earlier  confirmations that no longer count, with the reason
 */
public record DraftView(
        UUID id,
        long rowVersion,
        String fingerprint,
        Stage stage,
        Classification classification,
        List<List<double[]>> course,
        double lengthM,
        @Nullable Double accuracyM,
        String source,
        @Nullable String approvalDocument,
        @Nullable LocalDate approvedOn,
        List<Point> points,
        List<Side> sides,
        List<Confirmation> earlier) {

    /**
     * A point of the draft.
     *
     * @param markerCode the code of the marker that stands there; null where none does
     * @param markerId   its id; likewise
     */
    public record Point(UUID id, String number, double lon, double lat, @Nullable Double xNorth, @Nullable Double yEast,
            @Nullable Integer crsEpsg, @Nullable Double heightM, String rawText, String nature,
            @Nullable String markerCode, @Nullable UUID markerId) {

        static Point of(BoundaryPoint point, List<Marker> markers) {
            return new Point(point.id(), point.number(), point.position().point().getX(), point.position().point().getY(),
                    point.position().xNorth(), point.position().yEast(), point.position().crsEpsg(), point.position().heightM(),
                    point.position().rawText(), point.nature(),
                    markers.stream().filter(marker -> marker.id().equals(point.markerId())).findFirst()
                            .map(Marker::code).orElse(null), point.markerId());
        }
    }

    /** A side and its standing confirmation; null while it has given none. */
    public record Side(UnitName unit, @Nullable Confirmation confirmation) {}

    static DraftView of(LineVersion draft, List<BoundaryPoint> points, List<Marker> markers, Sides sides, List<Confirmation> words) {
        List<Side> sideViews = sides.both().stream().map(side -> new Side(UnitName.of(side), words.stream()
                .filter(word -> word.standsFor(draft.fingerprint()) && word.unitId().equals(side.id())).findFirst().orElse(null))).toList();
        return new DraftView(draft.id(), draft.rowVersion(), draft.fingerprint(), draft.stage(), draft.classification(),
                CourseView.parts(draft.geometry()), draft.lengthM(), draft.accuracyM(), draft.source(), draft.approvalDocument(),
                draft.approvedOn(), points.stream().map(point -> Point.of(point, markers)).toList(), sideViews,
                words.stream().filter(word -> !word.standsFor(draft.fingerprint())).toList());
    }
}
