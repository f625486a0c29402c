package org.merestone.gazetteer.name;

/**
 * The eight kinds of place of 地名管理条例 §3. Another axis than the class code of GB/T 18521: rules of law (who
 * approves, where a name must be unique) hang on this one.
 */
public enum StatutoryKind {
    /** ① 自然地理实体. */
    NATURAL,
    /** ② 行政区划. */
    DIVISION,
    /** ③ 村民委员会、居民委员会所在地. */
    VILLAGE_SEAT,
    /** ④ 城市公园、自然保护地. */
    PARK,
    /** ⑤ 街路巷. */
    STREET,
    /** ⑥ 具有重要地理方位意义的住宅区、楼宇. */
    ESTATE,
    /** ⑦ 具有重要地理方位意义的交通运输、水利、电力、通信、气象等设施. */
    FACILITY,
    /** ⑧ 具有重要地理方位意义的其他地理实体. */
    OTHER
}
