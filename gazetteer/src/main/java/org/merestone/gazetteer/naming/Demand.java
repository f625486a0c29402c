package org.merestone.gazetteer.naming;

/** What a flow demands before a case is decided (办理要件). */
public enum Demand {
    /** 申请材料. */
    MATERIALS,
    /** 三个报告, 条例 §11. */
    REPORTS,
    /** 专家论证. */
    EXPERTS,
    /** 部门意见. */
    OPINIONS,
    /** 公示. */
    NOTICE,
    /** 地名委员会审议. */
    COMMITTEE
}
