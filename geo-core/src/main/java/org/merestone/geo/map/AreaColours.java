package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives areas fills so that no two with a common edge have the same. Areas are coloured smallest-last (Matula and
 * Beck, J. ACM 30, 1983), for which six fills always suffice in the plane; four mostly do and are tried first. Each
 * area begins its search at a fill that its code decides, so that most keep theirs when one elsewhere changes.
 */
final class AreaColours {

    private static final int FEW = 4;

    private AreaColours() {
    }

    /**
     * @param codes the areas' codes
     * @param rings the areas' rings, in the same order
     * @param fills how many fills there are
     * @return the fill of each area, from 0
     */
    static int[] assign(List<String> codes, List<List<Outline>> rings, int fills) {
        List<Set<Integer>> neighbours = neighbours(rings);
        int[] fill = new int[codes.size()];
        Arrays.fill(fill, -1);
        for (int area : smallestLast(codes, neighbours)) {
            BitSet taken = new BitSet(fills);
            neighbours.get(area).stream().filter(n -> fill[n] >= 0).forEach(n -> taken.set(fill[n]));
            fill[area] = firstFree(taken, Math.floorMod(codes.get(area).hashCode(), FEW), fills);
        }
        return fill;
    }

    private static int firstFree(BitSet taken, int preferred, int fills) {
        for (int i = 0; i < Math.min(FEW, fills); i++) {
            int candidate = (preferred + i) % Math.min(FEW, fills);
            if (!taken.get(candidate)) {
                return candidate;
            }
        }
        int next = taken.nextClearBit(FEW);
        return next < fills ? next : preferred;
    }

    /** Areas in the order in which they are coloured: those with most neighbours among the rest first. */
    private static List<Integer> smallestLast(List<String> codes, List<Set<Integer>> neighbours) {
        int[] degree = neighbours.stream().mapToInt(Set::size).toArray();
        Comparator<Integer> fewest = Comparator.<Integer>comparingInt(area -> degree[area])
                .thenComparing(codes::get).thenComparing(Comparator.naturalOrder());
        TreeSet<Integer> rest = new TreeSet<>(fewest);
        for (int area = 0; area < degree.length; area++) {
            rest.add(area);
        }
        List<Integer> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            Integer next = rest.pollFirst();
            order.add(next);
            neighbours.get(next).forEach(n -> {
                if (rest.remove(n)) {
                    degree[n]--;
                    rest.add(n);
                }
            });
        }
        Collections.reverse(order);
        return order;
    }

    private record Edge(double x1, double y1, double x2, double y2) {

        static Edge of(Outline ring, int i) {
            boolean forward = ring.x(i) < ring.x(i + 1) || ring.x(i) == ring.x(i + 1) && ring.y(i) < ring.y(i + 1);
            int from = forward ? i : i + 1;
            int to = forward ? i + 1 : i;
            return new Edge(ring.x(from), ring.y(from), ring.x(to), ring.y(to));
        }
    }

    private static List<Set<Integer>> neighbours(List<List<Outline>> rings) {
        List<Set<Integer>> neighbours = new ArrayList<>();
        Map<Edge, Integer> owner = new HashMap<>();
        for (int area = 0; area < rings.size(); area++) {
            neighbours.add(new HashSet<>());
            for (Outline ring : rings.get(area)) {
                for (int i = 0; i + 1 < ring.size(); i++) {
                    Integer across = owner.putIfAbsent(Edge.of(ring, i), area);
                    if (across != null && across != area) {
                        neighbours.get(area).add(across);
                        neighbours.get(across).add(area);
                    }
                }
            }
        }
        return neighbours;
    }
}
