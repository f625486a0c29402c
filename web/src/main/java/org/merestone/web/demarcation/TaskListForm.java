package org.merestone.web.demarcation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.TaskQuery;
import org.merestone.web.request.BadRequest;

/**
 * What a list of tasks was asked for, as its address says it.
 *
 * @param text  part of a line's name or code
 * @param state only tasks in this state; running ones where it is left out
 * @param sort  column; newest first where it is left out
 * @param page  from 0
 */
record TaskListForm(@Nullable String text, LineTask.@Nullable State state, TaskQuery.@Nullable Sort sort, @Nullable Boolean down,
        @Nullable Integer page) {

    private static final int ROWS = 25;
    private static final int LONGEST_TEXT = 60;

    TaskQuery query() {
        int wanted = page == null ? 0 : page;
        if (wanted < 0 || wanted > 1_000_000) {
            throw new BadRequest("request.wrongValue", "page");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new BadRequest("request.tooLong", "text", LONGEST_TEXT);
        }
        Set<LineTask.State> states = state == null ? Set.of(LineTask.State.OPEN, LineTask.State.DRAFTED) : Set.of(state);
        return new TaskQuery(states, text == null ? "" : text, sort == null ? TaskQuery.Sort.OPENED_AT : sort,
                sort == null || Boolean.TRUE.equals(down), wanted, ROWS);
    }
}
