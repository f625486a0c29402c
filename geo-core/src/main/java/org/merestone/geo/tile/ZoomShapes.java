package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.merestone.geo.map.Generalisation;

/**
 * All shapes of all layers on the grid of one zoom, in flat arrays: a figure has parts, a part has rings (or is one line, or one point), a
 * ring has positions and is not closed. The first ring of a part is its shell.
 */
final class ZoomShapes {

    /** Positions x0, y0, x1, y1, … */
    private int[] xy = new int[1024];
    private final IntList ringStart = new IntList();
    private final IntList partStart = new IntList();
    private final IntList partBox = new IntList();
    /** Of each ring and line what the format says after its first position. */
    private final ByteSink courses = new ByteSink();
    private final IntList courseStart = new IntList();
    private final int[] figureStart;
    private int size;

    /**
     * @param figures   of all layers, one after the other
     * @param firstPath the number of each figure's first path among those that were weighed
     * @param scale     grid units that the unit square takes
     * @param least     the weight from which a vertex is kept
     */
    ZoomShapes(List<Figure> figures, int[] firstPath, Generalisation weighed, double scale, float least) {
        SnapGrid grid = new SnapGrid(weighed, scale, least);
        int[] seen = new int[grid.size()];
        figureStart = new int[figures.size() + 1];
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            figureStart[i] = partStart.size();
            switch (figure.kind()) {
                case POINTS -> points(figure, scale);
                case LINES -> lines(figure, firstPath[i], weighed, grid);
                case POLYGONS -> polygons(figure, firstPath[i], weighed, grid, seen);
            }
        }
        figureStart[figures.size()] = partStart.size();
        partStart.add(ringStart.size());
        ringStart.add(size);
        courseStart.add(courses.size());
        xy = Arrays.copyOf(xy, size * 2);
        courses.trim();
    }

    int[] xy() {
        return xy;
    }

    int firstPart(int figure) {
        return figureStart[figure];
    }

    int firstRing(int part) {
        return partStart.get(part);
    }

    /** Where a ring's positions begin; those of the next are its end. */
    int start(int ring) {
        return ringStart.get(ring);
    }

    void writeCourse(int ring, ByteSink to) {
        to.write(courses, courseStart.get(ring), courseStart.get(ring + 1));
    }

    boolean isWithin(int part, int west, int north, int east, int south) {
        return box(part, 0) >= west && box(part, 1) >= north && box(part, 2) <= east && box(part, 3) <= south;
    }

    /** One of west, north, east and south of a part, in that order. */
    int box(int part, int side) {
        return partBox.get(part * 4 + side);
    }

    private void points(Figure figure, double scale) {
        for (Generalisation.Path path : figure.paths()) {
            part(new int[] {(int) Math.floor(path.x()[0] * scale + 0.5), (int) Math.floor(path.y()[0] * scale + 0.5)}, figure.kind());
        }
    }

    private void lines(Figure figure, int firstPath, Generalisation weighed, SnapGrid grid) {
        for (int i = 0; i < figure.paths().size(); i++) {
            IntList along = grid.along(weighed.vertices(firstPath + i), false);
            if (along.size() > 1) {
                int[] line = new int[along.size() * 2];
                for (int at = 0; at < along.size(); at++) {
                    line[2 * at] = grid.x(along.get(at));
                    line[2 * at + 1] = grid.y(along.get(at));
                }
                part(line, figure.kind());
            }
        }
    }

    private void polygons(Figure figure, int firstPath, Generalisation weighed, SnapGrid grid, int[] seen) {
        int path = firstPath;
        List<Loop> all = new ArrayList<>(1);
        List<Integer> given = new ArrayList<>(1);
        for (int rings : figure.rings()) {
            for (int i = 0; i < rings; i++) {
                all.addAll(Loops.of(grid.along(weighed.vertices(path++), true), grid, seen));
            }
            given.add(all.size());
        }
        List<Loop> joined = SharedEdges.joined(all);
        if (joined != all) {
            polygons(joined);
            return;
        }
        int from = 0;
        for (int to : given) {
            polygons(all.subList(from, to));
            from = to;
        }
    }

    /** Shells, each with the holes that are in it. */
    private void polygons(List<Loop> loops) {
        List<Loop> shells = loops.stream().filter(Loop::isShell).toList();
        List<Loop> holes = loops.stream().filter(loop -> !loop.isShell()).toList();
        for (Loop shell : shells) {
            part(shell.xy(), Figure.Kind.POLYGONS);
            for (Loop hole : holes) {
                if (shells.size() == 1 || shell.holds(hole)) {
                    ring(hole.xy(), Figure.Kind.POLYGONS);
                }
            }
        }
    }

    private void part(int[] first, Figure.Kind kind) {
        partStart.add(ringStart.size());
        ring(first, kind);
        for (int side = 0; side < 4; side++) {
            int extreme = first[side % 2];
            for (int i = side % 2; i < first.length; i += 2) {
                extreme = side < 2 ? Math.min(extreme, first[i]) : Math.max(extreme, first[i]);
            }
            partBox.add(extreme);
        }
    }

    private void ring(int[] ring, Figure.Kind kind) {
        ringStart.add(size);
        courseStart.add(courses.size());
        if (kind != Figure.Kind.POINTS) {
            GeometryWriter.course(ring, kind == Figure.Kind.POLYGONS, courses);
        }
        if (2 * size + ring.length > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(xy.length * 2, 2 * size + ring.length));
        }
        System.arraycopy(ring, 0, xy, 2 * size, ring.length);
        size += ring.length / 2;
    }
}
