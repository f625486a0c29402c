package org.merestone.gazetteer.naming;

/** What a case asks for (案件种类). */
public enum CaseKind {
    /** 命名: a place without a name is given one. */
    NAMING,
    /** 更名: another standard name for a place that has one. */
    RENAMING,
    /** 销名: the place is no more, and its name ends. */
    CANCELLATION,
    /** 起止点变更: the place reaches elsewhere, its name stays. */
    EXTENT_CHANGE,
    /** 预命名: a name for what is planned. */
    PRE_NAMING,
    /** 恢复: a place that was cancelled or is history has its name again. */
    RESTORATION,
    /** 补录: a name in use that nobody ever wrote down. */
    RECORDING;

    /** Whether it is about a place that the register knows. */
    public boolean aboutAPlace() {
        return switch (this) {
            case RENAMING, CANCELLATION, EXTENT_CHANGE, RESTORATION -> true;
            case NAMING, PRE_NAMING, RECORDING -> false;
        };
    }

    /** Whether the name was given long ago, so that nothing is held against it. */
    boolean nameStandsAlready() {
        return this == CANCELLATION || this == EXTENT_CHANGE;
    }
}
