package org.merestone.gazetteer.naming;

/** What a case asks for (案件种类). */
public enum CaseKind {
    /** 命名: a place without a name is given one. */
    NAMING,
    /** 更名: another standard name for a place that has one. */
    RENAMING,
    /** 销名: the place is no more, and its name ends. */
    CANCELLATION,
    /** 起止点变更. */
    EXTENT_CHANGE
}
