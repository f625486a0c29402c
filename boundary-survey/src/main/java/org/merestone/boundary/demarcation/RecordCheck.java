package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.merestone.boundary.course.Outline;
import org.merestone.boundary.course.SectionCheck;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.Fingerprint;
import org.merestone.boundary.line.LineCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.VersionCheck;
import org.merestone.boundary.marker.NumberCheck;
import org.merestone.boundary.marker.PointCheck;
import org.merestone.boundary.marker.SpacingCheck;
import org.merestone.data.division.Division;

/** Runs the rules about what the register holds of a line beside sheets, words and network: one list, in the order of what they look at. */
final class RecordCheck {

    private RecordCheck() {}

    static List<RegisterFinding> of(LineRecord record) {
        LineVersion version = record.version();
        List<RegisterFinding> found = new ArrayList<>(LineCheck.of(record.line(), side(record, record.line().unitAId()),
                side(record, Objects.requireNonNull(record.line().unitBId())), record.codeTaken()));
        found.addAll(NumberCheck.of(record.line().code(), record.markers(), record.retired(), version.geometry()));
        found.addAll(PointCheck.of(record.points(), record.markers()));
        found.addAll(SpacingCheck.of(record.markers(), record.points(), version.geometry()));
        found.addAll(SectionCheck.of(record.line().code(), CourseDesk.outline(record).stream().map(Outline.Drawn::section).toList(),
                record.around().waters()));
        found.addAll(VersionCheck.of(record.line(), record.versions()));
        seals(record, found);
        if (record.work().isLaw()) {
            unsigned(record, found);
        } else {
            record.standing().ifPresent(standing -> found.addAll(VersionCheck.change(version, standing)));
        }
        return found;
    }

    private static LineCheck.Side side(LineRecord record, UUID unit) {
        Division side = Objects.requireNonNull(record.units().get(unit));
        return new LineCheck.Side(side, side.parentId() == null ? null : record.units().get(side.parentId()));
    }

    /** What became law by this work is sealed with points, words and sheets; what stands since an import, by its course alone (rule 52). */
    private static void seals(LineRecord record, List<RegisterFinding> found) {
        if (record.work().isLaw()) {
            found.addAll(VersionCheck.seal(record.version(), Seal.of(record)));
        }
        record.standing().filter(standing -> standing.authorId() == null)
                .ifPresent(standing -> found.addAll(VersionCheck.seal(standing, Fingerprint.of(standing.geometry()))));
    }

    /** Both sides have confirmed what is law now, and with it the sheets of its markers (rule 38). */
    private static void unsigned(LineRecord record, List<RegisterFinding> found) {
        BoundaryLine line = record.line();
        for (Division side : Sides.of(line, record.units()).both()) {
            boolean confirmed = record.confirmations().stream().anyMatch(word -> word.unitId().equals(side.id())
                    && word.fingerprint().equals(record.version().fingerprint()));
            if (!record.markers().isEmpty() && !confirmed) {
                found.add(RegisterFinding.ofLine(RegisterFinding.Kind.SHEETS_UNSIGNED, null, side.name()));
            }
        }
    }
}
