package org.merestone.gazetteer.place;

/** Level of secrecy (密级). Only what is {@link #PUBLIC} may leave by a public door. */
public enum Secrecy {
    /** 公开. */
    PUBLIC,
    /** 内部: the default of whatever nobody has released. */
    INTERNAL,
    /** 秘密. */
    SECRET,
    /** 机密. */
    CONFIDENTIAL,
    /** 绝密. */
    TOP_SECRET
}
