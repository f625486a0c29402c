package org.merestone.geo.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose ground lies beside a line, by what the other lines round the same faces say, each as loud as it is long. */
final class FaceVote {

    private final Network network;

    FaceVote(Network network) {
        this.network = network;
    }

    /** The units that should stand beside the line; null where no other line bounds one of its faces. */
    Edit.@Nullable Relabel relabel(Edge edge) {
        Set<String> units = new TreeSet<>(network.unitsAt(edge.from()));
        units.addAll(network.unitsAt(edge.to()));
        Map<Integer, Edge> round = new LinkedHashMap<>();
        round.put(edge.id(), edge);
        units.forEach(unit -> network.edgesOf(unit).forEach(each -> round.put(each.id(), each)));
        HalfEdges halves = new HalfEdges(List.copyOf(round.values()));
        Integer left = winner(halves, 0);
        Integer right = winner(halves, 1);
        return left == null || right == null ? null : new Edit.Relabel(edge.id(), halves.unit(left), halves.unit(right));
    }

    private static @Nullable Integer winner(HalfEdges halves, int start) {
        Map<Integer, Double> votes = new HashMap<>();
        for (int half = halves.nextRoundFace(start); half != start; half = halves.nextRoundFace(half)) {
            if (half >> 1 != start >> 1) {
                double length = 0;
                for (int i = 1; i < halves.positions(half); i++) {
                    length += Math.hypot(halves.x(half, i) - halves.x(half, i - 1), halves.y(half, i) - halves.y(half, i - 1));
                }
                votes.merge(halves.label(half), length, Double::sum);
            }
        }
        return votes.entrySet().stream().max(Map.Entry.<Integer, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(null);
    }
}
