package org.merestone.boundary.course;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.LonLat;

/** A place of a course that its text can name: where a section begins, ends or passes. */
public sealed interface Anchor {

    LonLat at();

    /** Height in metres, where it was measured. */
    @Nullable Double heightM();

    /** As a text names it. */
    String words();

    /** A marker (界桩), by its serial number in three digits. */
    record AtMarker(int serial, LonLat at, @Nullable Double heightM) implements Anchor {
        @Override
        public String words() {
            return "%03d号界桩".formatted(serial);
        }
    }

    /** A junction or another end of the line (交会点), by its name. */
    record AtJunction(String name, LonLat at, @Nullable Double heightM) implements Anchor {
        @Override
        public String words() {
            return name;
        }
    }

    /** A boundary point (边界点), by the surveyor's number. */
    record AtPoint(String number, Nature nature, LonLat at, @Nullable Double heightM) implements Anchor {
        @Override
        public String words() {
            return nature.words(number, heightM);
        }
    }

    /** What a boundary point is on the ground (点的性质). */
    enum Nature {
        TURN("拐点"), CROSSING("地物交叉点"), SUMMIT("山顶"), HIGH_GROUND("高地"), SADDLE("鞍部"), HOLLOW("洼地"), VALLEY_MOUTH("沟口"),
        CONFLUENCE("汇合口"), BRIDGE("桥"), ROAD_JUNCTION("路口"), OTHER("");

        private final String word;

        Nature(String word) {
            this.word = word;
        }

        /** The nature recorded with a point; a marker's own point is a turn like others. */
        static Nature of(String recorded) {
            return Arrays.stream(values()).filter(nature -> nature.name().equals(recorded)).findFirst().orElse(TURN);
        }

        /** What one would look for; a turn is only a number. */
        boolean isLandmark() {
            return this != TURN && this != OTHER;
        }

        boolean isNamedByHeight() {
            return this == SUMMIT || this == HIGH_GROUND || this == HOLLOW || this == SADDLE;
        }

        private String words(String number, @Nullable Double heightM) {
            if (isNamedByHeight() && heightM != null) {
                return Math.round(heightM) + "m" + word + "（" + number + "号边界点）";
            }
            return isLandmark() ? word + "（" + number + "号边界点）" : number + "号边界点";
        }
    }
}
