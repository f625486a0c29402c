package org.merestone.web.project;

import org.jspecify.annotations.Nullable;
import org.merestone.boundary.project.BoardQuery;
import org.merestone.web.request.BadRequest;

/**
 * What a board was asked for, as its address says it.
 *
 * @param text  part of a line's name or code
 * @param stage only lines in this stage, 14 for those that have passed all
 * @param late  {@code yes} for overdue lines only
 * @param sort  column; by due day where it is left out
 * @param page  from 0
 */
record BoardForm(@Nullable String text, @Nullable Integer stage, @Nullable String late, BoardQuery.@Nullable Sort sort, @Nullable Boolean down,
        @Nullable Integer page) {

    private static final int ROWS = 25;
    private static final int LONGEST_TEXT = 60;
    private static final int LAST_PAGE = 10_000;

    BoardQuery query() {
        int wanted = page == null ? 0 : page;
        if (wanted < 0 || wanted > LAST_PAGE) {
            throw new BadRequest("request.wrongValue", "page");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new BadRequest("request.tooLong", "text", LONGEST_TEXT);
        }
        if (stage != null && (stage < 1 || stage > 14)) {
            throw new BadRequest("request.wrongValue", "stage");
        }
        return new BoardQuery(text == null ? "" : text, stage, "yes".equals(late), sort == null ? BoardQuery.Sort.DUE : sort, Boolean.TRUE.equals(down),
                wanted, ROWS);
    }
}
