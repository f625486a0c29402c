package org.merestone.web.cql;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How one value stands to another of its kind. */
enum Relation {
    EQUAL("=", order -> order == 0),
    UNEQUAL("<>", order -> order != 0),
    BELOW("<", order -> order < 0),
    ABOVE(">", order -> order > 0),
    AT_MOST("<=", order -> order <= 0),
    AT_LEAST(">=", order -> order >= 0);

    private final String sign;
    private final IntPredicate holds;

    Relation(String sign, IntPredicate holds) {
        this.sign = sign;
        this.holds = holds;
    }

    static @Nullable Relation ofSign(String sign) {
        for (Relation relation : values()) {
            if (relation.sign.equals(sign)) {
                return relation;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // both are of one kind: the reader has seen to it
    @Nullable Boolean between(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : holds.test(((Comparable<Object>) left).compareTo(right));
    }
}
