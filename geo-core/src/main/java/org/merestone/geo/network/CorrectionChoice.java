package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tries corrections on the records and keeps those that do what they say. */
final class CorrectionChoice {

    private CorrectionChoice() {
    }

    /**
     * The corrections after which the finding is gone, in the order given: only those that bring no other, where there are any.
     *
     * @param check the rule, on records
     */
    static <R> List<Correction<R>> of(List<R> records, Finding finding, List<Correction<R>> tried, Function<List<R>, List<Finding>> check) {
        Map<List<Object>, Integer> known = counted(check.apply(records));
        List<Correction<R>> clean = new ArrayList<>();
        List<Correction<R>> others = new ArrayList<>();
        for (Correction<R> correction : tried) {
            Map<List<Object>, Integer> left = counted(check.apply(correction.in(records)));
            if (left.getOrDefault(identity(finding), 0) < known.getOrDefault(identity(finding), 0)) {
                Set<List<Object>> more = new HashSet<>(left.keySet());
                more.removeIf(each -> left.get(each) <= known.getOrDefault(each, 0));
                (more.isEmpty() ? clean : others).add(correction);
            }
        }
        return clean.isEmpty() ? others : clean;
    }

    private static Map<List<Object>, Integer> counted(List<Finding> findings) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        findings.forEach(finding -> counts.merge(identity(finding), 1, Integer::sum));
        return counts;
    }

    private static List<Object> identity(Finding finding) {
        return List.of(finding.kind(), finding.units(), finding.place().isEmpty() ? "" : finding.place().toText(), finding.size());
    }
}
