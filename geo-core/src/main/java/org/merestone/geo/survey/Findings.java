package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects findings while a file is read. Keeps at most a hundred of a kind, so that every kind is heard. */
final class Findings {

    private static final int MOST_OF_A_KIND = 100;

    private final List<RowFinding> kept = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    private int dropped;

    void ofFile(FindingKind kind, Map<String, Object> arguments, OfferedMend... mends) {
        add(new RowFinding(kind, 0, null, arguments, List.of(mends)));
    }

    void ofRow(FindingKind kind, int row, @Nullable Column field, Map<String, Object> arguments, OfferedMend... mends) {
        add(new RowFinding(kind, row, field, arguments, List.of(mends)));
    }

    void add(RowFinding finding) {
        if (counts.merge(finding.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            kept.add(finding);
        } else {
            dropped++;
        }
    }

    boolean has(FindingKind kind) {
        return counts.containsKey(kind);
    }

    /** Gravest first, then by row. */
    List<RowFinding> sorted() {
        List<RowFinding> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(new RowFinding(FindingKind.MORE_FINDINGS, 0, null, Map.of("count", dropped), List.of()));
        }
        all.sort(Comparator.comparing(RowFinding::severity).thenComparing(RowFinding::row));
        return all;
    }
}
