package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * Whose each face is (rule 43): first by points that lie in it, then by what the lines round it say, each as loud as it is long; where
 * nobody says anything about any face, they are numbered F1, F2, … from the largest.
 */
final class FaceLabels {

    private static final String OUTSIDE = "";

    private final LineFaces faces;
    private final List<@Nullable String> byPoint = new ArrayList<>();
    private final List<Map<String, Double>> votes = new ArrayList<>();
    private final boolean anyPoint;
    private boolean anyVote;

    FaceLabels(LineFaces faces, Map<Position, String> points, GeometryFactory factory, FindingList findings) {
        this.faces = faces;
        List<TreeSet<String>> inFace = new ArrayList<>();
        for (int face = 0; face < faces.size(); face++) {
            inFace.add(new TreeSet<>());
            votes.add(new HashMap<>());
        }
        points.forEach((at, unit) -> {
            int face = faceAt(at);
            if (face < 0) {
                findings.add(new Finding(FindingKind.LABEL_NOWHERE, List.of(unit), at.point(factory), 0));
            } else {
                inFace.get(face).add(unit);
            }
        });
        for (int face = 0; face < faces.size(); face++) {
            TreeSet<String> units = inFace.get(face);
            byPoint.add(units.isEmpty() ? null : units.first());
            if (units.size() > 1) {
                findings.add(new Finding(FindingKind.LABELS_DISAGREE, List.copyOf(units), faces.ground(face), units.size()));
            }
        }
        anyPoint = !points.isEmpty();
    }

    /** The smallest face that holds a place, or {@link LineFaces#OUTSIDE}. */
    int faceAt(Position at) {
        int best = LineFaces.OUTSIDE;
        for (int face = 0; face < faces.size(); face++) {
            if (faces.ground(face).getEnvelopeInternal().covers(at.x(), at.y())
                    && SimplePointInAreaLocator.locate(at.coordinate(), faces.ground(face)) == Location.INTERIOR
                    && (best < 0 || faces.ground(face).getArea() < faces.ground(best).getArea())) {
                best = face;
            }
        }
        return best;
    }

    /** A line beside a face says whose it is; null for nobody's. */
    void vote(int face, @Nullable String unit, double length) {
        anyVote = true;
        if (face >= 0) {
            votes.get(face).merge(unit == null ? OUTSIDE : unit, length, Double::sum);
        }
    }

    /** The face's unit; null for outside, for no face, and where nobody says. */
    @Nullable String of(int face) {
        if (face < 0) {
            return null;
        }
        String point = byPoint.get(face);
        if (point != null) {
            return point;
        }
        if (!anyPoint && !anyVote) {
            return "F" + (face + 1);
        }
        String loudest = votes.get(face).entrySet().stream().max(Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(OUTSIDE);
        return loudest.equals(OUTSIDE) ? null : loudest;
    }

    /** Whether anyone at all has said whose a face is. */
    boolean isSaid(int face) {
        return face < 0 || byPoint.get(face) != null || !votes.get(face).isEmpty();
    }
}
