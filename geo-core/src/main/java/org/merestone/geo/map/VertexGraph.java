package org.merestone.geo.map;

import java.util.Arrays;

/**
 * The vertices of many outlines, each place once, with what meets there: the ground on which vertices are weighed.
 * A vertex where more than two edges meet, or where a line ends, is fixed. Used while a map is put together, by one
 * thread.
 */
final class VertexGraph {

    private static final int NONE = -1;

    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int[] one = new int[1024];
    private int[] other = new int[1024];
    private boolean[] fixed = new boolean[1024];
    private int size;
    private int[] slots = new int[4096];

    VertexGraph() {
        Arrays.fill(slots, NONE);
    }

    int size() {
        return size;
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** Whether a vertex never goes: more than two others are joined to it, or fewer, or it was said so. */
    boolean isFixed(int vertex) {
        return fixed[vertex] || other[vertex] == NONE;
    }

    void fix(int vertex) {
        fixed[vertex] = true;
    }

    /** One of the two that a vertex which is not fixed is joined to. */
    int one(int vertex) {
        return one[vertex];
    }

    int other(int vertex) {
        return other[vertex];
    }

    /** Joins a vertex to another in place of a third. */
    void relink(int vertex, int from, int to) {
        if (one[vertex] == from) {
            one[vertex] = to;
        } else if (other[vertex] == from) {
            other[vertex] = to;
        }
    }

    /** Takes a path in and gives the vertex for each of its positions. */
    int[] add(Generalisation.Path path) {
        int[] vertices = new int[path.x().length];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = vertex(path.x()[i], path.y()[i]);
            if (i > 0 && vertices[i] != vertices[i - 1]) {
                meet(vertices[i - 1], vertices[i]);
                meet(vertices[i], vertices[i - 1]);
            }
        }
        if (!path.ring() || vertices.length < 4) {
            fix(vertices[0]);
            fix(vertices[vertices.length - 1]);
        }
        return vertices;
    }

    private void meet(int vertex, int neighbour) {
        if (one[vertex] == NONE || one[vertex] == neighbour) {
            one[vertex] = neighbour;
        } else if (other[vertex] == NONE || other[vertex] == neighbour) {
            other[vertex] = neighbour;
        } else {
            fixed[vertex] = true;
        }
    }

    private int vertex(double atX, double atY) {
        if (size * 2 >= slots.length) {
            rehash();
        }
        int slot = slot(atX, atY);
        while (slots[slot] != NONE) {
            int known = slots[slot];
            if (x[known] == atX && y[known] == atY) {
                return known;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == x.length) {
            grow();
        }
        x[size] = atX;
        y[size] = atY;
        one[size] = NONE;
        other[size] = NONE;
        slots[slot] = size;
        return size++;
    }

    private int slot(double atX, double atY) {
        long mixed = (Double.doubleToLongBits(atX) * 31 + Double.doubleToLongBits(atY)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (slots.length - 1);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < size; i++) {
            int slot = slot(x[i], y[i]);
            while (slots[slot] != NONE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i;
        }
    }

    private void grow() {
        x = Arrays.copyOf(x, size * 2);
        y = Arrays.copyOf(y, size * 2);
        one = Arrays.copyOf(one, size * 2);
        other = Arrays.copyOf(other, size * 2);
        fixed = Arrays.copyOf(fixed, size * 2);
    }
}
