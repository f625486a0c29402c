package org.merestone.gazetteer.romanization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Table;

/**
 * Tells which names may come from a minority language (少数民族语地名), so that somebody is asked. Those are spelled after their own
 * language (《少数民族语地名汉语拼音字母音译转写法》, 1976), never by the readings of the hanzi: the spelling has to be given, with its source.
 */
final class MinorityNames {

    /** Characters that transcribe sounds; two of them in one specific part are seldom Chinese. */
    private static final String TRANSCRIBING = "乌鲁齐尔勒克苏萨喀什吐拉孜巴彦嘎察额敖旗伊犁策疏阿哈格噶珠赉拜蒂依帕玛贡错雍"
            + "措则孟固郭楞布音讷绰旺洛扎仓曲加哇";
    /** Those that hardly stand in Chinese names at all. */
    private static final String STRONG = "尔勒孜喀噶嘎鲁萨赉讷";

    /** Codes of autonomous and neighbouring divisions where such names are many; their Chinese names are many too. */
    private static final List<String> AREAS = List.of("15", "54", "65", "632", "5132", "5133", "5134", "6230", "5334", "5331", "5333", "5328",
            "2224", "2321", "6326", "2107", "2111", "2207", "1522");

    private static final MinorityNames SHIPPED = new MinorityNames(Table.read("/gazetteer/minority-words.tsv"));

    private final Set<String> whole = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> chinese = new HashSet<>();

    MinorityNames(Table table) {
        for (List<String> row : table.rows()) {
            switch (row.get(1)) {
                case "name" -> whole.add(row.get(0));
                case "part" -> parts.add(row.get(0));
                default -> chinese.add(row.get(0));
            }
        }
    }

    static MinorityNames shipped() {
        return SHIPPED;
    }

    /** Whether somebody should be asked. */
    boolean suspects(String name, String specific, PlaceClass placeClass, String divisionCode) {
        if (whole.contains(specific) || whole.contains(name)) {
            return true;
        }
        for (String part : parts) {
            if (name.contains(part) && !name.equals(part + "路")) {
                return true;
            }
        }
        String rest = specific;
        for (String word : chinese) {
            rest = rest.replace(word, "");
        }
        int transcribing = count(rest, TRANSCRIBING);
        int strong = count(rest, STRONG);
        boolean area = AREAS.stream().anyMatch(divisionCode::startsWith) && !divisionCode.isEmpty();
        return area ? transcribing >= 2 || strong >= 1 : transcribing >= 2 && strong >= 1;
    }

    private static int count(String text, String among) {
        return (int) text.chars().filter(c -> among.indexOf(c) >= 0).count();
    }
}
