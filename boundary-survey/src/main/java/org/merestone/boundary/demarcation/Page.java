package org.merestone.boundary.demarcation;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total rows on all pages together
 */
public record Page<T>(List<T> rows, long total, int page, int size) {

    public Page {
        rows = List.copyOf(rows);
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }
}
