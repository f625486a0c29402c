package org.merestone.geo.map;

/** Vertices in a binary heap, the one of the smallest key on top; of equal keys, the smaller number. Keys may change. */
final class SmallestFirst {

    private final double[] key;
    private final int[] heap;
    private final int[] place;
    private int size;

    /** @param keys of the vertices 0 … n-1; those without a number (NaN) are left out; kept and changed */
    SmallestFirst(double[] keys) {
        key = keys;
        heap = new int[keys.length];
        place = new int[keys.length];
        for (int vertex = 0; vertex < keys.length; vertex++) {
            place[vertex] = -1;
            if (!Double.isNaN(keys[vertex])) {
                place[vertex] = size;
                heap[size++] = vertex;
            }
        }
        for (int at = size / 2 - 1; at >= 0; at--) {
            down(at);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean holds(int vertex) {
        return place[vertex] >= 0;
    }

    double leastKey() {
        return key[heap[0]];
    }

    int poll() {
        int top = heap[0];
        place[top] = -1;
        size--;
        if (size > 0) {
            put(heap[size], 0);
            down(0);
        }
        return top;
    }

    void add(int vertex, double newKey) {
        key[vertex] = newKey;
        put(vertex, size++);
        up(size - 1);
    }

    void change(int vertex, double newKey) {
        key[vertex] = newKey;
        up(place[vertex]);
        down(place[vertex]);
    }

    private void put(int vertex, int at) {
        heap[at] = vertex;
        place[vertex] = at;
    }

    private boolean less(int a, int b) {
        return key[a] < key[b] || key[a] == key[b] && a < b;
    }

    private void up(int from) {
        int vertex = heap[from];
        int at = from;
        while (at > 0 && less(vertex, heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(vertex, at);
    }

    private void down(int from) {
        int vertex = heap[from];
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && less(heap[child + 1], heap[child])) {
                child++;
            }
            if (!less(heap[child], vertex)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(vertex, at);
    }
}
