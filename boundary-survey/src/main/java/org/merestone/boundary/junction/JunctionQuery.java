package org.merestone.boundary.junction;

import org.jspecify.annotations.Nullable;

/**
 * Which junctions to list.
 *
 * @param text   part of a line's name at the junction; empty means all
 * @param kind   null means every kind
 * @param marked whether a marker stands there; null means either
 * @param signed whether an approved agreement exists; null means either
 * @param page   from 0
 * @param size   1 to 200
 */
public record JunctionQuery(String text, Junction.@Nullable Kind kind, @Nullable Boolean marked, @Nullable Boolean signed, int page,
        int size) {

    private static final int LARGEST_PAGE = 200;

    public JunctionQuery {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("pages count from 0 and have 1 to " + LARGEST_PAGE + " rows: " + page + ", " + size);
        }
    }
}
