package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.course.CourseRecords;
import org.merestone.boundary.line.Fingerprint;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.MarkerSheets;

/** What the fingerprint of a surveyed version covers: its course, points and words, the sheets of its markers, and stones beside it. */
final class Seal {

    private Seal() {}

    /** The fingerprint of a version as its record has it now. */
    static String of(LineRecord record) {
        return of(record.version().geometry(), record.points(),
                said(CourseRecords.entries(record.sections(), record.sentences()), record.markers(), record.sheets()));
    }

    static String of(MultiLineString geometry, List<BoundaryPoint> points, List<String> said) {
        Stream<String> drawn = points.stream().flatMap(point -> {
            Coordinate at = point.position().point().getCoordinate();
            return Stream.of(point.number(), point.nature(), Double.toString(at.x), Double.toString(at.y));
        });
        return Fingerprint.of(geometry, Stream.concat(drawn, said.stream()).toList());
    }

    /** What is said of a version beside its course and points: its words, and the sheets of its markers. */
    static List<String> said(List<String> words, List<Marker> stones, Map<UUID, MarkerSheet> sheets) {
        Stream<String> beside = stones.stream().filter(stone -> !stone.isSingle()).map(stone -> {
            Coordinate at = stone.position().point().getCoordinate();
            return stone.serial() + stone.typeCode() + " " + at.x + " " + at.y;
        });
        return Stream.concat(Stream.concat(words.stream(), MarkerSheets.entries(stones, sheets).stream()), beside).toList();
    }
}
