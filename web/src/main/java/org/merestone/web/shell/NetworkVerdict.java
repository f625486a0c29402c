package org.merestone.web.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.format.VectorFault;
import org.merestone.geo.format.VectorFinding;
import org.merestone.geo.format.VectorReading;
import org.merestone.geo.network.Edit;
import org.merestone.geo.network.FeatureNetwork;
import org.merestone.geo.network.FileCheck;
import org.merestone.geo.network.FileMend;
import org.merestone.geo.network.Fix;

/**
 * What there is to say about a file of areas or lines.
 *
 * @param ofFile findings about the file itself, before any network
 * @param mended what was done about it and what is left; null where nothing was asked for
 */
record NetworkVerdict(VectorReading reading, FileCheck check, List<VectorFinding> ofFile, @Nullable Mended mended) {

    /**
     * A file after mending.
     *
     * @param file  where it was written
     * @param after what there is to say about it now
     */
    record Mended(String file, List<FileMend.Applied> applied, FileCheck after) {
    }

    /** What a damaged geometry breaks; a fault of the file as such is one of import (rule 12 for its system, 23 for its form). */
    private static final Map<VectorFault, String> RULES = Map.ofEntries(
            Map.entry(VectorFault.RING_NOT_CLOSED, "42"), Map.entry(VectorFault.RING_TOO_SHORT, "40"),
            Map.entry(VectorFault.GEOMETRY_DAMAGED, "40"),
            Map.entry(VectorFault.GEOMETRY_KIND, "40"), Map.entry(VectorFault.NO_GEOMETRY, "43"), Map.entry(VectorFault.NO_FEATURES, "43"),
            Map.entry(VectorFault.EMPTY_FILE, "43"), Map.entry(VectorFault.SYSTEM_UNSTATED, "12"),
            Map.entry(VectorFault.SYSTEM_UNKNOWN, "12"),
            Map.entry(VectorFault.SYSTEM_NEEDS_CERTIFICATE, "12"), Map.entry(VectorFault.SYSTEM_DISAGREES, "12"),
            Map.entry(VectorFault.SYSTEM_OVERRULED, "12"), Map.entry(VectorFault.AXES_SWAPPED, "14"),
            Map.entry(VectorFault.OUTSIDE_SYSTEM, "14"));

    static NetworkVerdict of(VectorReading reading, FileCheck check) {
        return new NetworkVerdict(reading, check, reading.findings(), null);
    }

    NetworkVerdict mended(String file, FileMend.Result result, FileCheck after) {
        return new NetworkVerdict(reading, check, ofFile, new Mended(file, result.applied(), after));
    }

    FeatureNetwork network() {
        return check.network();
    }

    static String rule(VectorFinding finding) {
        return RULES.getOrDefault(finding.fault(), "23");
    }

    /** What can be done about the file: a mend of its reading, or doing without the feature. */
    record FileFix(String id, String label, String labelEn) {
    }

    static List<FileFix> fixes(VectorFinding finding) {
        if (finding.mends().isEmpty() && finding.place().feature() > 0 && finding.severity().stops()) {
            Fix leaveOut = new Fix(Fix.Kind.LEAVE_OUT, new Edit.AsBuilt(), List.of("#" + finding.place().feature()));
            return List.of(new FileFix(leaveOut.id(), leaveOut.sentence().in(Locale.CHINESE), leaveOut.sentence().in(Locale.ENGLISH)));
        }
        return finding.mends().stream().map(mend -> new FileFix(mend.id(), mend.label(Locale.CHINESE), mend.label(Locale.ENGLISH)))
                .toList();
    }

    boolean blocked() {
        return check.isStopped() || !reading.acceptable();
    }

    /** Whether it is, or the mended file where one was written. */
    boolean stillBlocked() {
        return mended == null ? blocked() : mended.after().isStopped();
    }
}
