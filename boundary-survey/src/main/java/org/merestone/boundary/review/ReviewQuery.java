package org.merestone.boundary.review;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.Severity;

/**
 * Which findings of a review are asked for.
 *
 * @param text     part of a line's name or of what is said
 * @param severity null for all
 * @param rule     id of a rule; empty for all
 * @param page     from 0
 */
public record ReviewQuery(String text, @Nullable Severity severity, String rule, Sort sort, boolean descending, int page, int size) {

    /** By what a list is sorted. */
    public enum Sort { SEVERITY, LINE, RULE }

    /** Everything, gravest first. */
    public static ReviewQuery first(int size) {
        return new ReviewQuery("", null, "", Sort.SEVERITY, false, 0, size);
    }
}
