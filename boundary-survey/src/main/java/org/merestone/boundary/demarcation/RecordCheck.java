package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.merestone.boundary.profile.Thresholds;
import org.merestone.data.division.Division;

/** Runs the rules about what the register holds of a line beside sheets, words and network: one list, in the order of what they look at. */
final class RecordCheck {

    private RecordCheck() {}

    /** Of a line that nobody works on. */
    static List<RegisterFinding> of(StandingRecord record) {
        List<RegisterFinding> found = new ArrayList<>(LineCheck.of(record.line(), side(record.units(), record.line().unitAId()),
                side(record.units(), Objects.requireNonNull(record.line().unitBId())), record.codeTaken(), record.profile().templates()));
        found.addAll(VersionCheck.of(record.line(), record.versions(), record.profile().thresholds()));
        record.versions().stream().filter(LineVersion::stands).forEach(standing -> found.addAll(imported(standing)));
        return found;
    }

    static List<RegisterFinding> of(LineRecord record) {
        LineVersion version = record.version();
        List<RegisterFinding> found = new ArrayList<>(of(new StandingRecord(record.line(), record.codeTaken(), record.units(),
                record.versions(), record.profile())));
        found.addAll(NumberCheck.of(record.dueCodes(), record.markers(), record.retired(), version.geometry()));
        Thresholds limits = record.profile().thresholds();
        found.addAll(PointCheck.of(record.points(), record.markers(), limits));
        found.addAll(SpacingCheck.of(record.markers(), record.points(), version.geometry(), limits));
        found.addAll(SectionCheck.of(record.line().code(), CourseDesk.outline(record).stream().map(Outline.Drawn::section).toList(),
                record.around().waters(), limits));
        if (record.work().isLaw()) {
            found.addAll(VersionCheck.seal(version, Seal.of(record)));
            unsigned(record, found);
        } else {
            record.standing().ifPresent(standing -> found.addAll(VersionCheck.change(version, standing)));
        }
        return found;
    }

    private static LineCheck.Side side(Map<UUID, Division> units, UUID unit) {
        Division side = Objects.requireNonNull(units.get(unit));
        return new LineCheck.Side(side, side.parentId() == null ? null : units.get(side.parentId()));
    }

    /** What stands since an import is sealed by its course alone; what became law by a task, with all its work (rule 52). */
    private static List<RegisterFinding> imported(LineVersion standing) {
        return standing.authorId() == null ? VersionCheck.seal(standing, Fingerprint.of(standing.geometry())) : List.of();
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
