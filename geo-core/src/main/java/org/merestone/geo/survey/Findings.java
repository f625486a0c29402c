package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings while a file is read. Keeps at most a hundred of a kind, so that every kind is heard. */
final class Findings {

    private static final int MOST_OF_A_KIND = 100;

    private final List<RowFinding> kept = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    private int dropped;
    private final Set<String> rulesLeftOut = new HashSet<>();
    private final BitSet leftOut = new BitSet();

    /** What was found up to a moment. */
    record Mark(List<RowFinding> kept, Map<FindingKind, Integer> counts, int dropped) {
    }

    void ofFile(FindingKind kind, Map<String, Object> arguments, OfferedMend... mends) {
        add(new RowFinding(kind, 0, null, arguments, List.of(mends)));
    }

    void ofRow(FindingKind kind, int row, @Nullable Column field, Map<String, Object> arguments, OfferedMend... mends) {
        if (!kind.mayLeaveOut() || row == 0) {
            add(new RowFinding(kind, row, field, arguments, List.of(mends)));
        } else if (rulesLeftOut.contains(kind.ruleId())) {
            leftOut.set(row);
        } else {
            List<OfferedMend> offers = new ArrayList<>(List.of(mends));
            offers.add(new OfferedMend(Mend.leaveOut(Integer.parseInt(kind.ruleId())), null));
            add(new RowFinding(kind, row, field, arguments, offers));
        }
    }

    /** Rows with which a rule finds fault are left out from now on, instead of being told. */
    void leaveOut(String ruleId) {
        rulesLeftOut.add(ruleId);
    }

    /** The lines to be left out. */
    BitSet leftOut() {
        return leftOut;
    }

    Mark mark() {
        return new Mark(List.copyOf(kept), Map.copyOf(counts), dropped);
    }

    /** Forgets what was found since then, but not which lines are left out. */
    void reset(Mark mark) {
        kept.clear();
        kept.addAll(mark.kept);
        counts.clear();
        counts.putAll(mark.counts);
        dropped = mark.dropped;
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
