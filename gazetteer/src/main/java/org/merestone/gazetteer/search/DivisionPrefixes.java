package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.ShortName;

/**
 * Finds the divisions that a query names in front of what it looks for: 咸安 温泉路, 湖北省咸宁市咸安区汀泗桥镇, xianan wenquan lu. A division is
 * known by its name in the paths of places, with and without its generic term, and by every form of its own name.
 */
final class DivisionPrefixes {

    private static final int[] LEVELS = {2, 4, 6, 9, 12};
    private static final int MOST_DEEP = 6;
    /** Readings that are climbed; the rest are remote. */
    private static final int MOST_READINGS = 4;
    private static final PlaceClass DIVISION = PlaceClass.of("214");

    private final Map<String, Set<String>> codesByName;
    private final Set<List<String>> known;
    private int longest;

    /**
     * A way to read a query.
     *
     * @param within digits that the code of the place must begin with
     * @param rest   what is looked for there
     */
    record Reading(String within, String rest) {}

    DivisionPrefixes(Collection<PublishedName> names) {
        this(new HashMap<>(), new HashSet<>(), 0);
        names.forEach(this::add);
    }

    private DivisionPrefixes(Map<String, Set<String>> codesByName, Set<List<String>> known, int longest) {
        this.codesByName = codesByName;
        this.known = known;
        this.longest = longest;
    }

    /** These and the divisions of more names; the same object where they bring none. What has ended goes when all is read anew. */
    DivisionPrefixes and(Collection<PublishedName> more) {
        if (more.stream().allMatch(name -> known.contains(key(name)) && !name.placeClass().isDivision())) {
            return this;
        }
        Map<String, Set<String>> copy = new HashMap<>();
        codesByName.forEach((name, codes) -> copy.put(name, new HashSet<>(codes)));
        DivisionPrefixes grown = new DivisionPrefixes(copy, new HashSet<>(known), longest);
        more.forEach(grown::add);
        return grown;
    }

    private static List<String> key(PublishedName name) {
        return List.of(name.divisionCode(), String.join("/", name.divisionPath()));
    }

    private void add(PublishedName name) {
        if (known.add(key(name))) {
            String prefix = significant(name.divisionCode());
            for (int i = name.divisionPath().size() - 1; i >= 0 && !prefix.isEmpty(); i--) {
                spoken(name.divisionPath().get(i), prefix);
                prefix = prefix.substring(0, above(prefix.length()));
            }
        }
        int depth = name.divisionPath().size();
        if (name.placeClass().isDivision() && depth > 0 && name.divisionPath().get(depth - 1).equals(name.standardText())) {
            String code = significant(name.divisionCode());
            spoken(name.text(), code);
            latin(name, code);
        }
    }

    private void spoken(String name, String code) {
        put(NameFold.fold(name), code);
        put(NameFold.fold(ShortName.of(name).text()), code);
        String specific = NameFold.fold(GenericTerms.inForce().split(name, DIVISION).specific());
        if (specific.codePointCount(0, specific.length()) > 1) {
            put(specific, code);
        }
    }

    private void latin(PublishedName name, String code) {
        List<String> syllables = name.syllables().stream().map(Syllables::plainKey).toList();
        put(String.join("", syllables), code);
        int generic = GenericTerms.inForce().split(name.text(), name.placeClass()).generic().length();
        if (syllables.size() - generic > 1) {
            put(String.join("", syllables.subList(0, syllables.size() - generic)), code);
        }
    }

    /** A code without the zeros that fill it up: 990100 begins what 9901 does. */
    static String significant(String code) {
        return DivisionCode.isCode(code) ? new DivisionCode(code).prefix() : code;
    }

    private void put(String name, String code) {
        if (!name.isEmpty()) {
            codesByName.computeIfAbsent(name, n -> new HashSet<>(2)).add(code);
            longest = Math.max(longest, name.length());
        }
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

    /** The readings of a query as it was typed, with something left to look for; those that took most for divisions first. */
    List<Reading> readings(String text) {
        List<Reading> found = new ArrayList<>();
        if (Ladder.isLatin(text)) {
            words(List.of(text.strip().split("[\\s,]+")), "", 0, found);
        } else {
            characters(NameFold.fold(text), "", 0, found);
        }
        return best(found);
    }

    /** The readings of letters in one word, xiananwenquanlu: to be tried where nothing else is found, for many a name begins like a division. */
    List<Reading> joined(String text) {
        List<Reading> found = new ArrayList<>();
        if (Ladder.isLatin(text)) {
            characters(Syllables.plainKey(text), "", 0, found);
        }
        return best(found);
    }

    private static List<Reading> best(List<Reading> found) {
        found.sort(Comparator.comparingInt(reading -> reading.rest().length()));
        return found.subList(0, Math.min(MOST_READINGS, found.size()));
    }

    private void characters(String text, String within, int depth, List<Reading> found) {
        for (int end = depth == MOST_DEEP ? 0 : Math.min(longest, text.length() - 1); end >= 1; end--) {
            for (String code : codesByName.getOrDefault(text.substring(0, end), Set.of())) {
                if (isBelow(code, within)) {
                    Reading reading = new Reading(code, text.substring(end));
                    found.add(reading);
                    characters(reading.rest(), code, depth + 1, found);
                }
            }
        }
    }

    private void words(List<String> words, String within, int depth, List<Reading> found) {
        for (int end = depth == MOST_DEEP ? 0 : Math.min(MOST_DEEP, words.size() - 1); end >= 1; end--) {
            String name = Syllables.plainKey(String.join("", words.subList(0, end)));
            for (String code : codesByName.getOrDefault(name, Set.of())) {
                if (isBelow(code, within)) {
                    found.add(new Reading(code, String.join(" ", words.subList(end, words.size()))));
                    words(words.subList(end, words.size()), code, depth + 1, found);
                }
            }
        }
    }

    private static boolean isBelow(String code, String within) {
        return code.startsWith(within) && code.length() > within.length();
    }
}
