package org.merestone.geo.survey;

import org.jspecify.annotations.Nullable;

/**
 * A height with what it is counted from.
 *
 * @param metres above the datum
 * @param datum null where the file does not say
 */
public record Height(double metres, @Nullable Datum datum) {

    /** What heights are counted from (高程基准). */
    public enum Datum {
        /** 1985国家高程基准: normal height. */
        CHINA_1985,
        /** 1956年黄海高程系: normal height, 0.029 m above the 1985 datum at the origin. */
        YELLOW_SEA_1956,
        /** 大地高: above the CGCS2000 ellipsoid. */
        ELLIPSOID
    }
}
