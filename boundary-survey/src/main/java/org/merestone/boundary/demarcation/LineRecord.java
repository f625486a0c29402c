package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.course.StoredSection;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.data.division.Division;

/**
 * All that the register holds of the work on one line (界线案卷), as the rules read it.
 *
 * @param units     both sides and all divisions that meet at its markers, by id
 * @param versions  of the line, newest first
 * @param markers   of the work's version, by number
 * @param sheets    of these markers, by marker
 * @param photos    of these markers, by marker
 * @param points    of the work's version, in the direction of its geometry
 * @param sentences that somebody wrote, by where they begin
 * @param junctions where those of the markers stand, by junction
 * @param around    the lines that stand near by
 * @param survey    what was told of the file from which the draft was drawn
 * @param passed    keys of findings that two people have let pass
 */
record LineRecord(LineProgress.Work work, Map<UUID, Division> units, List<LineVersion> versions, List<Marker> markers,
        Map<UUID, MarkerSheet> sheets, Map<UUID, List<MarkerPhoto>> photos, List<BoundaryPoint> points, List<StoredSection> sections,
        Map<String, String> sentences, Map<UUID, Coordinate> junctions, Surroundings around, List<BatchFinding.Placed> survey,
        Set<String> passed) {

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

    /** The divisions that meet at a marker: both sides of the line; at a junction all that meet there. */
    List<Division> unitsAt(Marker marker) {
        UUID node = marker.nodeId();
        List<UUID> meeting = node == null ? List.of()
                : around.unitsAt(junctions.getOrDefault(node, marker.position().point().getCoordinate()));
        return meeting.isEmpty() ? Sides.of(line(), units).both() : meeting.stream().map(units::get).toList();
    }
}
