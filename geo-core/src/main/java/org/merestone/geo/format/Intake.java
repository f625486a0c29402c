package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One reading in progress: its options, how much was read so far, and what there is to say. Keeps at most a hundred findings of a kind. */
final class Intake {

    private static final int MOST_OF_A_KIND = 100;

    private final VectorOptions options;
    private final List<VectorFinding> kept = new ArrayList<>();
    private final Map<VectorFault, Integer> counts = new EnumMap<>(VectorFault.class);
    private int dropped;
    private long features;
    private long positions;
    private long values;

    Intake(VectorOptions options) {
        this.options = options;
    }

    VectorOptions options() {
        return options;
    }

    VectorBounds bounds() {
        return options.bounds();
    }

    void tell(VectorFault fault, FilePlace place, Map<String, Object> named, VectorMend... mends) {
        tell(new VectorFinding(fault, place, named, List.of(mends)));
    }

    void tell(VectorFinding finding) {
        if (counts.merge(finding.fault(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            kept.add(finding);
        } else {
            dropped++;
        }
    }

    boolean has(VectorFault fault) {
        return counts.containsKey(fault);
    }

    /** Counts one feature with its values. */
    void feature(String part, int valueCount) {
        features++;
        values += valueCount;
        refuseIf(features > bounds().features(), VectorFault.TOO_MANY_FEATURES, part, bounds().features());
        refuseIf(values > bounds().values(), VectorFault.TOO_MANY_VALUES, part, bounds().values());
    }

    /** Counts positions <em>before</em> memory is given to them. */
    void positions(String part, long count) {
        positions += count;
        refuseIf(count < 0 || positions > bounds().positions(), VectorFault.TOO_MANY_POSITIONS, part, bounds().positions());
    }

    void depth(String part, int depth) {
        refuseIf(depth > bounds().depth(), VectorFault.TOO_DEEP, part, bounds().depth());
    }

    private static void refuseIf(boolean beyond, VectorFault fault, String part, long limit) {
        if (beyond) {
            throw new FormatRefused(fault, FilePlace.part(part), Map.of("limit", limit));
        }
    }

    /** Gravest first, then as they were found. */
    List<VectorFinding> findings() {
        List<VectorFinding> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(new VectorFinding(VectorFault.MORE_FINDINGS, FilePlace.WHOLE, Map.of("count", dropped), List.of()));
        }
        all.sort(Comparator.comparing(VectorFinding::severity));
        return all;
    }
}
