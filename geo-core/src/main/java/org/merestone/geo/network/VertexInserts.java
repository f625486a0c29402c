package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Vertices that courses are to get, gathered by course and segment and put in all at once, in the order along the segment. */
final class VertexInserts {

    private final TreeMap<Integer, TreeMap<Integer, List<Position>>> places = new TreeMap<>();

    void add(int course, int segment, Position at) {
        places.computeIfAbsent(course, key -> new TreeMap<>()).computeIfAbsent(segment, key -> new ArrayList<>()).add(at);
    }

    /** Changes the courses; whether any got a vertex it had not. */
    boolean into(List<List<Position>> courses) {
        boolean changed = false;
        for (var ofCourse : places.entrySet()) {
            List<Position> course = courses.get(ofCourse.getKey());
            List<Position> longer = new ArrayList<>(course.size() + ofCourse.getValue().size());
            for (int i = 0; i < course.size(); i++) {
                Position from = course.get(i);
                longer.add(from);
                List<Position> here = new ArrayList<>(ofCourse.getValue().getOrDefault(i, List.of()));
                here.sort(Comparator.comparingDouble(at -> Math.hypot(at.x() - from.x(), at.y() - from.y())));
                for (Position at : here) {
                    if (!at.equals(longer.get(longer.size() - 1)) && !at.equals(course.get(i + 1))) {
                        longer.add(at);
                    }
                }
            }
            changed |= longer.size() > course.size();
            course.clear();
            course.addAll(longer);
        }
        return changed;
    }
}
