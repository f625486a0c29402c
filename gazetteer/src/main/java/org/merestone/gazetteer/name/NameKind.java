package org.merestone.gazetteer.name;

/** What form of a place's name a name is (名称种类). */
public enum NameKind {
    /** 标准名称: the one name in force by law; at most one at a time. */
    STANDARD,
    /** 简称. */
    SHORT,
    /** 别名. */
    ALIAS,
    /** 曾用名: was standard or in use, and still leads to today's name. */
    FORMER,
    /** 异写: another way of writing. */
    VARIANT,
    /** 图上名称: as an older map prints it. */
    MAP,
    /** 少数民族语名称. */
    MINORITY,
    /** 方言名. */
    DIALECT,
    /** 拟名: proposed and not in force; never public. */
    PROPOSED
}
