package org.merestone.gazetteer.dossier;

/** What a file of a case is (申请材料种类). */
public enum MaterialKind {
    /** 申请书, signed and sealed. */
    APPLICATION,
    /** 位置图. */
    SITE_PLAN,
    /** 规划批准文件: of what is not built yet. */
    PLANNING,
    /** 依据: why the name has to change, or that it has been in use. */
    GROUNDS,
    /** 灭失证明: that the place is no more. */
    GONE,
    /** 保护方案: what is done beforehand for a name on the list of protected names (条例 §25). */
    PROTECTION_PLAN,
    /** 其他. */
    OTHER
}
