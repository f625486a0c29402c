package org.merestone.gazetteer.place;

/** Where a place stands in its life (地名普查状态). */
public enum PlaceStatus {
    /** 规划. */
    PLANNED,
    /** 在建. */
    UNDER_CONSTRUCTION,
    /** 现今. */
    PRESENT,
    /** 历史. */
    HISTORICAL,
    /** 销名. */
    CANCELLED;

    /** Whether its name is in use. */
    public boolean inUse() {
        return this != HISTORICAL && this != CANCELLED;
    }
}
