package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.merestone.geo.Severity;

/** Where a place lies and of what shape it is drawn (G01). */
final class Position {

    /** Longitudes and latitudes of China with its seas, degrees. */
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private Position() {
    }

    static List<NameFinding> findings(ProposedName proposed, @Nullable Geometry jurisdiction) {
        List<NameFinding> findings = new ArrayList<>();
        Geometry geometry = proposed.geometry();
        if (geometry.isEmpty()) {
            add(findings, "empty", Severity.ERROR);
            return findings;
        }
        boolean linear = proposed.placeClass().isStreet() || proposed.placeClass().isUnder("121");
        if (linear && !(geometry instanceof Lineal)) {
            // A street that exists may have come from a census as a point; who renames it need not survey it first.
            boolean drawnNow = proposed.placeClass().isStreet() && proposed.ownPlaceId() == null;
            add(findings, "notALine", drawnNow ? Severity.ERROR : Severity.WARN);
        }
        if (geometry instanceof Lineal && !(geometry.getLength() > 0)) {
            add(findings, "onePoint", Severity.ERROR);
        }
        Envelope box = geometry.getEnvelopeInternal();
        if (!CHINA.contains(box)) {
            add(findings, CHINA.contains(box.getMinY(), box.getMinX()) ? "swapped" : "outsideChina", Severity.ERROR);
        } else if (jurisdiction != null && !jurisdiction.covers(geometry)) {
            boolean partly = jurisdiction.intersects(geometry);
            add(findings, partly ? "reachesBeyond" : "elsewhere", partly ? Severity.WARN : Severity.ERROR);
        }
        return findings;
    }

    private static void add(List<NameFinding> findings, String variant, Severity severity) {
        findings.add(new NameFinding("G01", variant, severity, Map.of(), null));
    }
}
