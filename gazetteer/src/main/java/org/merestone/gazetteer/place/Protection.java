package org.merestone.gazetteer.place;

/** How firmly the name of a place is kept (地名文化保护). */
public enum Protection {
    NONE,
    /** 具有重要历史文化价值: as a rule not renamed, 条例 §10. */
    HISTORIC,
    /** 列入保护名录: renamed only with protective measures made beforehand, 条例 §25. */
    LISTED
}
