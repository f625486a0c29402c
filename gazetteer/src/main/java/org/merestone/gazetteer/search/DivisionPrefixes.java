package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.ShortName;

/** Finds the divisions that a query names in front of what it looks for: 咸安 温泉路, 湖北省咸宁市咸安区汀泗桥镇. */
final class DivisionPrefixes {

    private static final int[] LEVELS = {2, 4, 6, 9, 12};
    private static final int MOST_DEEP = 6;

    private final Map<String, Set<String>> codesByName = new HashMap<>();
    private int longest;

    /**
     * A way to read a query.
     *
     * @param within digits that the code of the place must begin with
     * @param rest   what is looked for there, folded
     */
    record Reading(String within, String rest) {}

    DivisionPrefixes(Collection<PublishedName> names) {
        Set<String> known = new HashSet<>();
        for (PublishedName name : names) {
            if (known.add(name.divisionCode())) {
                add(name.divisionCode(), name.divisionPath());
            }
        }
    }

    private void add(String code, List<String> path) {
        String prefix = significant(code);
        for (int i = path.size() - 1; i >= 0 && !prefix.isEmpty(); i--) {
            String full = NameFold.fold(path.get(i));
            if (!full.isEmpty()) {
                put(full, prefix);
                put(NameFold.fold(ShortName.of(path.get(i)).text()), prefix);
            }
            prefix = prefix.substring(0, above(prefix.length()));
        }
    }

    /** A code without the zeros that fill it up: 990100 begins what 9901 does. */
    static String significant(String code) {
        return DivisionCode.isCode(code) ? new DivisionCode(code).prefix() : code;
    }

    private void put(String name, String code) {
        codesByName.computeIfAbsent(name, n -> new HashSet<>(2)).add(code);
        longest = Math.max(longest, name.length());
    }

    private static int above(int digits) {
        int above = 0;
        for (int level : LEVELS) {
            if (level < digits) {
                above = level;
            }
        }
        return above;
    }

    /** All readings with something left to look for, those that took most for divisions first. */
    List<Reading> readings(String folded) {
        List<Reading> found = new ArrayList<>();
        read(folded, "", 0, found);
        found.sort((a, b) -> Integer.compare(a.rest().length(), b.rest().length()));
        return found;
    }

    private void read(String text, String within, int depth, List<Reading> found) {
        if (depth == MOST_DEEP) {
            return;
        }
        for (int end = Math.min(longest, text.length() - 1); end >= 1; end--) {
            for (String code : codesByName.getOrDefault(text.substring(0, end), Set.of())) {
                if (code.startsWith(within) && code.length() > within.length()) {
                    Reading reading = new Reading(code, text.substring(end));
                    found.add(reading);
                    read(reading.rest(), code, depth + 1, found);
                }
            }
        }
    }
}
