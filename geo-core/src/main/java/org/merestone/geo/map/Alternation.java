package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a line that follows a river or road as maps do (跳绘): a group of its dashes to the left of what it follows, the next to the right,
 * so that both stay readable. Groups are counted from the line's beginning.
 */
final class Alternation {

    private static final double MOST_MITRE = 2;

    private final double group;
    private final double stroke;
    private final double aside;
    private final double world;

    /**
     * @param group  length of a group and the gap after it, in pixels
     * @param gap    the part of it that is left empty
     * @param aside  how far from the line's course, in pixels
     * @param world  pixels that the unit square takes
     */
    Alternation(double group, double gap, double aside, double world) {
        this.group = group;
        this.stroke = group - gap;
        this.aside = aside;
        this.world = world;
    }

    /** The groups of a line, each a line of its own; the first lies to the left of the course. */
    List<Outline.Detail> groups(Outline.Detail line) {
        List<Outline.Detail> groups = new ArrayList<>();
        double length = line.along()[line.size() - 1] * world;
        for (int i = 0; i * group < length; i++) {
            double from = i * group + (group - stroke) / 2;
            double to = Math.min(i * group + (group + stroke) / 2, length);
            if (to > from) {
                groups.add(group(line, from / world, to / world, i % 2 == 0 ? aside / world : -aside / world));
            }
        }
        return groups;
    }

    private static Outline.Detail group(Outline.Detail line, double from, double to, double aside) {
        List<double[]> course = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            double start = Math.max(from, line.along()[i]);
            double end = Math.min(to, line.along()[i + 1]);
            if (start < end) {
                if (course.isEmpty()) {
                    course.add(at(line, i, start));
                }
                course.add(at(line, i, end));
            }
        }
        return moved(course, aside);
    }

    private static double[] at(Outline.Detail line, int edge, double along) {
        double part = (along - line.along()[edge]) / (line.along()[edge + 1] - line.along()[edge]);
        return new double[] {line.x()[edge] + part * (line.x()[edge + 1] - line.x()[edge]),
            line.y()[edge] + part * (line.y()[edge + 1] - line.y()[edge])};
    }

    /** Each position goes aside along the mean of the normals of its two edges, no further than twice the way. */
    private static Outline.Detail moved(List<double[]> course, double aside) {
        int size = course.size();
        double[] x = new double[size];
        double[] y = new double[size];
        double[] along = new double[size];
        for (int i = 0; i < size; i++) {
            double[] before = normal(course.get(Math.max(0, i - 1)), course.get(Math.max(1, i)));
            double[] after = normal(course.get(Math.min(size - 2, i)), course.get(Math.min(size - 1, i + 1)));
            double meanX = before[0] + after[0];
            double meanY = before[1] + after[1];
            double square = meanX * meanX + meanY * meanY;
            double factor = square < 1 ? MOST_MITRE / 2 : 2 / square;
            x[i] = course.get(i)[0] + meanX * factor * aside;
            y[i] = course.get(i)[1] + meanY * factor * aside;
            along[i] = i == 0 ? 0 : along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return new Outline.Detail(x, y, along);
    }

    /** To the left as seen on the map, of length one. */
    private static double[] normal(double[] from, double[] to) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        return new double[] {(to[1] - from[1]) / length, (from[0] - to[0]) / length};
    }
}
