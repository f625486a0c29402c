package org.merestone.boundary.course;

/**
 * Where a line runs in the feature that it follows (与地物的关系).
 *
 * @param place   which part of the feature
 * @param offsetM for OFFSET how far beside the feature, metres, above 0; otherwise 0
 */
public record Relation(Place place, double offsetM) {

    /** A part of a feature; left and right as one goes along the line, banks as water flows. */
    public enum Place {
        CENTRE_LINE("中心线"), MAIN_CHANNEL("主航道中心线"), LEFT("左侧"), RIGHT("右侧"), LEFT_BANK("左岸"), RIGHT_BANK("右岸"), EDGE("边缘"),
        OFFSET("旁");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @throws IllegalArgumentException when an offset has no distance, or something else has one */
    public Relation {
        if (place == Place.OFFSET ? !(offsetM > 0 && offsetM <= 1_000) : offsetM != 0) {
            throw new IllegalArgumentException("an offset has a distance of up to 1000 m, and nothing else has: " + place + " " + offsetM);
        }
    }

    /** On a part of the feature itself. */
    public static Relation of(Place place) {
        return new Relation(place, 0);
    }
}
