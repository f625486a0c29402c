package org.merestone.boundary.demarcation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.course.StoredSection;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.DueCodes;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.profile.Profile;
import org.merestone.data.division.Division;

/**
 * All that the register holds of the work on one line (界线案卷), as the rules read it.
 *
 * @param codeTaken     whether another line bears the line's code
 * @param units         both sides, all divisions that meet at its markers, and those above the sides, by id
 * @param versions      of the line, newest first
 * @param markers       of the work's version, by number
 * @param retired       numbers of the line's markers that are history
 * @param sheets        of the markers, by marker
 * @param photos        of the markers, by marker
 * @param points        of the work's version, in the direction of its geometry
 * @param sentences     that somebody wrote, by where they begin
 * @param around        what stands and flows near by
 * @param survey        what was told of the file from which the draft was drawn
 * @param confirmations of the work's version, voided ones too
 * @param passed        keys of findings that two people have let pass
 * @param profile       what is laid down where the line runs
 */
record LineRecord(LineProgress.Work work, boolean codeTaken, Map<UUID, Division> units, List<LineVersion> versions, List<Marker> markers,
        Set<Integer> retired, Map<UUID, MarkerSheet> sheets, Map<UUID, List<MarkerPhoto>> photos, List<BoundaryPoint> points,
        List<StoredSection> sections, Map<String, String> sentences, Surroundings around, List<BatchFinding.Placed> survey,
        List<Confirmation> confirmations, Set<String> passed, Profile profile) {

    BoundaryLine line() {
        return work.line();
    }

    LineVersion version() {
        return work.version();
    }

    /** The course that stands now; empty for a line that never had one. */
    Optional<LineVersion> standing() {
        return versions.stream().filter(LineVersion::stands).findFirst();
    }

    /** The codes that its markers are due: that of the line, or of the junction at which they stand. */
    DueCodes dueCodes() {
        Map<UUID, String> codes = new HashMap<>();
        for (Marker marker : markers) {
            UUID junction = marker.nodeId();
            if (junction != null) {
                profile.templates().junction(unitsAt(marker).stream().map(Division::code).toList())
                        .ifPresent(code -> codes.put(junction, code));
            }
        }
        return DueCodes.today(profile.templates().marker(), line().code(), codes);
    }

    /** The divisions that meet at a marker: both sides of the line; at a junction all that meet there. */
    List<Division> unitsAt(Marker marker) {
        UUID node = marker.nodeId();
        List<UUID> meeting = node == null ? List.of()
                : around.unitsAt(around.junction(node).orElse(marker.position().point().getCoordinate()));
        return meeting.isEmpty() ? Sides.of(line(), units).both() : meeting.stream().map(units::get).toList();
    }
}
