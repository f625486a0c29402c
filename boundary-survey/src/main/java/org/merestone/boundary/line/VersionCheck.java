package org.merestone.boundary.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.FindingKind;
import org.merestone.geo.network.LineRecords;

/**
 * Checks what is recorded of the versions of a line: lengths, legal time, approvals, seals, and what a draft changes (rules 49, 52 to 54
 * and 66). */
public final class VersionCheck {

    private VersionCheck() {}

    /**
     * Legal time and lengths of all versions that count.
     *
     * @param limits how far a recorded length may be off
     */
    public static List<RegisterFinding> of(BoundaryLine line, List<LineVersion> versions, Thresholds limits) {
        List<LineVersion> counted = versions.stream().filter(version -> version.stage() == Stage.IN_FORCE && version.supersededAt() == null)
                .toList();
        List<RegisterFinding> found = new ArrayList<>();
        LineRecords.times(counted.stream().map(version -> new LineRecords.LegalSpan(line.code(), version.geometry(),
                Objects.requireNonNull(version.validFrom()), version.validTo())).toList()).forEach(finding -> found.add(time(finding)));
        counted.stream().filter(VersionCheck::lacksPaper).forEach(version -> found.add(RegisterFinding.ofLine(Kind.LAW_WITHOUT_PAPER,
                version.geometry(), version.versionNo())));
        versions.stream().filter(version -> version.stage() == Stage.DRAFT || version.stands())
                .forEach(version -> length(line, version, limits, found));
        return found;
    }

    private static void length(BoundaryLine line, LineVersion version, Thresholds limits, List<RegisterFinding> found) {
        double percent = limits.of(Threshold.LENGTH_SHARE);
        double least = limits.of(Threshold.LENGTH_DIFFERENCE);
        LineRecords.lengthsBeyond(List.of(new LineRecords.StatedLength(line.code(), version.geometry(), version.lengthM())), percent / 100,
                least).forEach(finding -> found.add(RegisterFinding.ofLine(Kind.OTHER_LENGTH, version.geometry(), version.versionNo(),
                metres(version.lengthM()), metres(finding.size()), Thresholds.plain(percent), Thresholds.plain(least))));
    }

    /** Only an approval with number and date makes a course law, and it counts from that day at the earliest (rule 66). */
    private static boolean lacksPaper(LineVersion version) {
        LocalDate approved = version.approvedOn();
        LocalDate from = version.validFrom();
        return version.legalStatus() == LegalStatus.STATUTORY && (version.approvalDocument() == null
                || version.approvalDocument().isBlank() || approved == null || from != null && from.isBefore(approved));
    }

    /** A course that came in with a file bears the seal of the course alone; another's seal covers what its task made of it. */
    public static List<RegisterFinding> seal(LineVersion version, String due) {
        return due.equals(version.fingerprint()) ? List.of()
                : List.of(RegisterFinding.ofLine(Kind.SEAL_BROKEN, version.geometry(), version.versionNo(),
                        version.fingerprint().substring(0, 12), due.substring(0, 12)));
    }

    /** What a draft changes of the course that stands; nothing where it is the same. */
    public static List<RegisterFinding> change(LineVersion draft, LineVersion standing) {
        if (draft.geometry().equalsExact(standing.geometry())) {
            return List.of();
        }
        CourseDifference difference = CourseDifference.of(standing.geometry(), draft.geometry());
        return List.of(RegisterFinding.ofLine(Kind.COURSE_CHANGED, draft.geometry(), metres(difference.left()), metres(difference.fresh()),
                difference.patches().size(), metres(difference.wonByA()), metres(difference.wonByB())));
    }

    private static RegisterFinding time(Finding finding) {
        Kind kind = finding.kind() == FindingKind.TIME_GAP ? Kind.TIME_GAP
                : finding.kind() == FindingKind.TIME_OVERLAP ? Kind.TIME_OVERLAP : Kind.TIME_REVERSED;
        return RegisterFinding.ofLine(kind, finding.place(), (long) finding.size());
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
