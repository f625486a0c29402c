package org.merestone.boundary.project;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of a board to show.
 *
 * @param text  part of a line's name or code; empty means all
 * @param stage only lines in this stage, 1 to 14; null means all
 * @param late  only lines whose present stage is overdue
 * @param page  from 0
 * @param size  rows on a page, 1 to 200
 */
public record BoardQuery(String text, @Nullable Integer stage, boolean late, Sort sort, boolean descending, int page, int size) {

    private static final int LARGEST_PAGE = 200;

    /** What to sort by: DUE is the planned day of the stage that a line is in. */
    public enum Sort { LINE_CODE, LINE_NAME, LENGTH, STAGE, DUE }

    public BoardQuery {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("pages count from 0 and have 1 to " + LARGEST_PAGE + " rows: " + page + ", " + size);
        }
    }

    /** Everything on one page, by name. */
    public static BoardQuery all() {
        return new BoardQuery("", null, false, Sort.DUE, false, 0, LARGEST_PAGE);
    }
}
