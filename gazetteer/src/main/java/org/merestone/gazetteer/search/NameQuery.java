package org.merestone.gazetteer.search;

import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.AsOf;

/**
 * What is asked of the name search.
 *
 * @param text        hanzi, pinyin with or without tones, initials, or a mix; a division may stand in front; may be empty
 * @param near        of equally good matches the nearest comes first; null for the most important first
 * @param within      division code or its beginning that hits must lie in; empty for everywhere
 * @param classPrefix class code or its beginning that hits must have; empty for all
 * @param limit       most hits, 1 to 100
 * @param at          only forms that stood then; null for all that are known
 */
public record NameQuery(String text, @Nullable Near near, String within, String classPrefix, int limit,
                        @Nullable AsOf at) {

    public static final int LONGEST_TEXT = 100;
    public static final int MOST_HITS = 100;

    public NameQuery {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("at most " + LONGEST_TEXT + " characters are searched");
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("1 to " + MOST_HITS + " hits, not " + limit);
        }
        if (!within.matches("\\d{0,12}") || !classPrefix.matches("\\d{0,5}")) {
            throw new IllegalArgumentException("codes are digits: " + within + " " + classPrefix);
        }
    }

    /** Asks for the forms of all times. */
    public NameQuery(String text, @Nullable Near near, String within, String classPrefix, int limit) {
        this(text, near, within, classPrefix, limit, null);
    }

    /** A point to be near to: longitude and latitude in degrees, EPSG:4490. */
    public record Near(double lon, double lat) {

        public Near {
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
                throw new IllegalArgumentException("no longitude and latitude: " + lon + ", " + lat);
            }
        }
    }

    /** Ten hits for a text, everywhere. */
    public static NameQuery of(String text) {
        return new NameQuery(text, null, "", "", 10);
    }

    public NameQuery near(double lon, double lat) {
        return new NameQuery(text, new Near(lon, lat), within, classPrefix, limit, at);
    }

    public NameQuery within(String code) {
        return new NameQuery(text, near, code, classPrefix, limit, at);
    }

    public NameQuery ofClass(String prefix) {
        return new NameQuery(text, near, within, prefix, limit, at);
    }

    public NameQuery limit(int most) {
        return new NameQuery(text, near, within, classPrefix, most, at);
    }

    public NameQuery at(AsOf then) {
        return new NameQuery(text, near, within, classPrefix, limit, then);
    }
}
