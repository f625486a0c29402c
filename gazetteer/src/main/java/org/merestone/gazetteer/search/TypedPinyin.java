package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.gazetteer.name.Syllables;

/** The ways in which letters can be meant: pinyin with or without tones, marks or digits; a generic term in English (Wenquan Road). */
final class TypedPinyin {

    /** What the public writes for generic terms in English; first the usual one. */
    private static final Map<String, List<String>> ENGLISH = Map.ofEntries(
            Map.entry("road", List.of("lu")), Map.entry("avenue", List.of("dadao", "dajie")), Map.entry("street", List.of("jie", "dajie")),
            Map.entry("lane", List.of("xiang")), Map.entry("province", List.of("sheng")), Map.entry("city", List.of("shi")),
            Map.entry("county", List.of("xian")), Map.entry("district", List.of("qu")), Map.entry("subdistrict", List.of("jiedao")),
            Map.entry("town", List.of("zhen")), Map.entry("township", List.of("xiang")), Map.entry("village", List.of("cun")),
            Map.entry("community", List.of("shequ")), Map.entry("bridge", List.of("qiao", "daqiao")), Map.entry("river", List.of("he", "jiang")),
            Map.entry("lake", List.of("hu")), Map.entry("reservoir", List.of("shuiku")), Map.entry("mountain", List.of("shan")),
            Map.entry("park", List.of("gongyuan")), Map.entry("square", List.of("guangchang")), Map.entry("pagoda", List.of("ta")));

    private TypedPinyin() {
    }

    /** In one word each, as it was typed first; what was typed holds at least one letter. */
    static List<String> of(String text) {
        List<String> ways = new ArrayList<>(2);
        ways.add(Syllables.plainKey(text));
        String toneless = text.replaceAll("(?<=\\p{IsLatin})[1-5]", "");
        if (!toneless.equals(text)) {
            ways.add(Syllables.plainKey(toneless));
        }
        int last = text.strip().lastIndexOf(' ') + 1;
        for (String generic : last == 0 ? List.<String>of() : ENGLISH.getOrDefault(text.strip().substring(last).toLowerCase(Locale.ROOT),
                List.of())) {
            ways.add(Syllables.plainKey(text.strip().substring(0, last)) + generic);
        }
        return ways;
    }
}
