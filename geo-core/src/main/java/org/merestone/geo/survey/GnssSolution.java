package org.merestone.geo.survey;

import java.util.Locale;

/** State of a satellite solution (解状态). */
public enum GnssSolution {
    /** 固定解: integer ambiguities resolved, centimetres. */
    FIXED,
    /** 浮动解: decimetres. */
    FLOAT,
    /** 单点解, or a code-differential one: metres. */
    SINGLE,
    /** A word that is none of these. */
    UNRECOGNISED;

    static GnssSolution of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "固定", "固定解", "窄带固定解", "窄带解", "fixed", "fix", "rtk fixed", "narrow", "narrow_int", "4" -> FIXED;
            case "浮动", "浮动解", "浮点", "浮点解", "float", "floating", "rtk float", "5" -> FLOAT;
            case "单点", "单点解", "差分", "差分解", "伪距差分", "码差分", "single", "autonomous", "dgps", "dgnss", "1", "2" -> SINGLE;
            default -> UNRECOGNISED;
        };
    }
}
