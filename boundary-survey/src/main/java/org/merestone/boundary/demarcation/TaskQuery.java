package org.merestone.boundary.demarcation;

import java.util.Set;

/**
 * Which tasks or lines to list.
 *
 * @param states     none means all
 * @param text       part of a line's name or code; empty means all
 * @param page       from 0
 * @param size       rows on a page, 1 to 200
 */
public record TaskQuery(Set<LineTask.State> states, String text, Sort sort, boolean descending, int page, int size) {

    private static final int LARGEST_PAGE = 200;

    /** What to sort by. */
    public enum Sort { LINE_CODE, LINE_NAME, STATE, OPENED_AT, LENGTH }

    public TaskQuery {
        states = Set.copyOf(states);
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("pages count from 0 and have 1 to " + LARGEST_PAGE + " rows: " + page + ", " + size);
        }
    }

    /** The first page of what is still to be done. */
    public static TaskQuery running() {
        return new TaskQuery(Set.of(LineTask.State.OPEN, LineTask.State.DRAFTED), "", Sort.OPENED_AT, true, 0, 50);
    }
}
