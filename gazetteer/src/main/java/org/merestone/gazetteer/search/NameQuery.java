package org.merestone.gazetteer.search;

import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.AsOf;

/**
 * What is asked of the name search.
 *
 * @param text   hanzi, pinyin with or without tones, initials, or a mix; divisions may stand in front; may be empty
 * @param near   of equally good matches the nearest comes first; null for the most important first
 * @param filter what hits must be beside that
 * @param limit  most hits, 1 to 100
 */
public record NameQuery(String text, @Nullable Near near, NameFilter filter, int limit) {

    public static final int LONGEST_TEXT = 100;
    public static final int MOST_HITS = 100;

    public NameQuery {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("at most " + LONGEST_TEXT + " characters are searched");
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("1 to " + MOST_HITS + " hits, not " + limit);
        }
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
        return new NameQuery(text, null, NameFilter.NONE, 10);
    }

    public NameQuery near(double lon, double lat) {
        return new NameQuery(text, new Near(lon, lat), filter, limit);
    }

    public NameQuery filter(NameFilter other) {
        return new NameQuery(text, near, other, limit);
    }

    public NameQuery within(String code) {
        return filter(filter.within(code));
    }

    public NameQuery ofClass(String prefix) {
        return filter(filter.ofClass(prefix));
    }

    public NameQuery at(AsOf then) {
        return filter(filter.at(then));
    }

    public NameQuery limit(int most) {
        return new NameQuery(text, near, filter, most);
    }
}
