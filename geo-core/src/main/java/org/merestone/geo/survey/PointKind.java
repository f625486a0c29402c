package org.merestone.geo.survey;

import java.util.Locale;

/** What a measured point is on the ground. */
public enum PointKind {
    /** 界桩: a stone or post; feature code or name begins with JZ or 界桩. */
    MARKER,
    /** 边界点: any other point of the line, usually coded JB. */
    BOUNDARY_POINT;

    static PointKind of(String featureCode, String name) {
        String deciding = (featureCode.isBlank() ? name : featureCode).toUpperCase(Locale.ROOT);
        return deciding.startsWith("JZ") || deciding.startsWith("界桩") ? MARKER : BOUNDARY_POINT;
    }
}
