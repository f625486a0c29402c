package org.merestone.boundary.course;

import java.util.Arrays;
import java.util.Optional;
import org.merestone.geo.crs.TrueAzimuth;

/**
 * One of the sixteen directions (方位) that a course text may name, on true north. Each is a sector of 22°30′: the north one reaches from
 * 348°45′ to 11°15′. In the middle names the nearer main direction comes first: 北偏东北.
 */
public enum Direction {
    N("北"), NNE("北偏东北"), NE("东北"), ENE("东偏东北"), E("东"), ESE("东偏东南"), SE("东南"), SSE("南偏东南"),
    S("南"), SSW("南偏西南"), SW("西南"), WSW("西偏西南"), W("西"), WNW("西偏西北"), NW("西北"), NNW("北偏西北");

    private static final double SECTOR = 360.0 / 16;

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The sector in which an azimuth lies; its lower bound belongs to it. */
    public static Direction of(TrueAzimuth azimuth) {
        return values()[(int) Math.floor((azimuth.degrees() + SECTOR / 2) % 360 / SECTOR)];
    }

    /** The direction of that name; empty for any other word (rule 59). */
    public static Optional<Direction> named(String word) {
        return Arrays.stream(values()).filter(direction -> direction.word.equals(word)).findFirst();
    }

    /** As a text says it. */
    public String word() {
        return word;
    }

    /** How many sectors lie between two directions, 0 to 8. */
    public int sectorsTo(Direction other) {
        int apart = Math.abs(ordinal() - other.ordinal());
        return Math.min(apart, 16 - apart);
    }
}
