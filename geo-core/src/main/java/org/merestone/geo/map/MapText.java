package org.merestone.geo.map;

import java.util.Locale;

/**
 * A name as the map writes it.
 *
 * @param chinese in characters; empty where nothing is to be written
 * @param roman   in Roman letters (GB/T 28039, Hanyu Pinyin); empty where there is none
 */
public record MapText(String chinese, String roman) {

    /** Nothing to write. */
    public static final MapText NONE = new MapText("", "");

    /** A name that is known in characters only. */
    public static MapText of(String chinese) {
        return new MapText(chinese, "");
    }

    /** What to write for a reader: Roman letters for English where there are any, otherwise characters. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) && !roman.isEmpty() ? roman : chinese;
    }
}
