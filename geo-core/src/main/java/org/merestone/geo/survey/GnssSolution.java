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
            case "窄带解", "narrow", "narrow_int", "int", "4" -> FIXED;
            case "5" -> FLOAT;
            case "1", "2", "0" -> SINGLE;
            default -> ofPart(word);
        };
    }

    /** Programs say it in many ways: RTK固定解, Fixed(4), RTK-FLOAT. */
    private static GnssSolution ofPart(String word) {
        boolean denied = word.contains("非") || word.contains("未") || word.contains("不") || word.contains("no") || word.contains("un");
        if (denied) {
            return UNRECOGNISED;
        }
        if (word.contains("浮") || word.contains("float")) {
            return FLOAT;
        }
        if (word.contains("固定") || word.contains("fix")) {
            return FIXED;
        }
        boolean coarse = word.contains("单点") || word.contains("差分") || word.contains("single") || word.contains("autonom")
                || word.contains("dgps") || word.contains("dgnss") || word.contains("无效") || word.contains("无解");
        return coarse ? SINGLE : UNRECOGNISED;
    }
}
