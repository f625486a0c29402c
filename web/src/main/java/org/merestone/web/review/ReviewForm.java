package org.merestone.web.review;

import org.jspecify.annotations.Nullable;
import org.merestone.boundary.review.ReviewQuery;
import org.merestone.geo.Severity;
import org.merestone.web.request.BadRequest;

/**
 * Which findings are asked for, as the page's address says it.
 *
 * @param text part of a line's name or of what is said
 * @param rule id of a rule
 * @param page from 0
 */
record ReviewForm(@Nullable String text, @Nullable Severity severity, @Nullable String rule, ReviewQuery.@Nullable Sort sort,
        @Nullable Boolean down, @Nullable Integer page) {

    private static final int ROWS = 50;
    private static final int LONGEST_TEXT = 60;
    private static final int LAST_PAGE = 10_000;

    ReviewQuery query() {
        int wanted = page == null ? 0 : page;
        if (wanted < 0 || wanted > LAST_PAGE) {
            throw new BadRequest("request.wrongValue", "page");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new BadRequest("request.tooLong", "text", LONGEST_TEXT);
        }
        if (rule != null && !rule.matches("\\d{0,3}")) {
            throw new BadRequest("request.wrongValue", "rule");
        }
        return new ReviewQuery(text == null ? "" : text, severity, rule == null ? "" : rule,
                sort == null ? ReviewQuery.Sort.SEVERITY : sort, Boolean.TRUE.equals(down), wanted, ROWS);
    }
}
