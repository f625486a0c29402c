package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings and lists no more of a kind than wanted; garbage can have millions. */
final class FindingList {

    private final int maxOfKind;
    private final List<Finding> listed = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

    FindingList(int maxOfKind) {
        this.maxOfKind = maxOfKind;
    }

    /** Begins with what another list has. */
    FindingList(FindingList begun) {
        this(begun.maxOfKind);
        listed.addAll(begun.listed);
        counts.putAll(begun.counts);
    }

    void add(Finding finding) {
        if (counts.merge(finding.kind(), 1, Integer::sum) <= maxOfKind) {
            listed.add(finding);
        }
    }

    /** Whether so many of a kind are known that looking for more is idle. */
    boolean isFull(FindingKind kind) {
        return counts.getOrDefault(kind, 0) > maxOfKind;
    }

    List<Finding> listed() {
        return listed;
    }

    /** How many were found of each kind, the unlisted ones counted. */
    Map<FindingKind, Integer> counts() {
        return counts;
    }
}
