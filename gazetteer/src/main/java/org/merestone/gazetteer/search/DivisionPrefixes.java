package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** Divisions of one name that are looked in, the higher first. */
    private static final int MOST_MEANT = 200;
    private static final Set<String> ANYWHERE = Set.of("");
    private static final Comparator<String> HIGHEST_FIRST = Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());
    private static final PlaceClass DIVISION = PlaceClass.of("214");

    private final Map<String, Set<String>> codesByName;
    private final Set<List<String>> known;
    private int longest;

    /**
     * A way to read a query.
     *
     * @param within digits that the code of the place must begin with: those of every division that may be meant
     * @param rest   what is looked for there
     */
    record Reading(Set<String> within, String rest) {}

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
        Map<String, Set<String>> found = new HashMap<>();
        if (Ladder.isLatin(text)) {
            words(List.of(text.strip().split("[\\s,]+")), ANYWHERE, 0, found);
        } else {
            characters(NameFold.fold(text), ANYWHERE, 0, found);
        }
        return best(found);
    }

    /** The readings of letters in one word, xiananwenquanlu: for where nothing else is found, as many a name begins like a division. */
    List<Reading> joined(String text) {
        Map<String, Set<String>> found = new HashMap<>();
        if (Ladder.isLatin(text)) {
            characters(Syllables.plainKey(text), ANYWHERE, 0, found);
        }
        return best(found);
    }

    private static List<Reading> best(Map<String, Set<String>> found) {
        return found.entrySet().stream().sorted(Comparator.comparingInt(reading -> reading.getKey().length())).limit(MOST_READINGS)
                .map(reading -> new Reading(reading.getValue().stream().sorted(HIGHEST_FIRST).limit(MOST_MEANT)
                        .collect(Collectors.toUnmodifiableSet()), reading.getKey())).toList();
    }

    private void characters(String text, Set<String> within, int depth, Map<String, Set<String>> found) {
        for (int end = depth == MOST_DEEP ? 0 : Math.min(longest, text.length() - 1); end >= 1; end--) {
            Set<String> meant = below(text.substring(0, end), within);
            if (!meant.isEmpty()) {
                found.computeIfAbsent(text.substring(end), rest -> new HashSet<>()).addAll(meant);
                characters(text.substring(end), meant, depth + 1, found);
            }
        }
    }

    private void words(List<String> words, Set<String> within, int depth, Map<String, Set<String>> found) {
        for (int end = depth == MOST_DEEP ? 0 : Math.min(MOST_DEEP, words.size() - 1); end >= 1; end--) {
            Set<String> meant = below(Syllables.plainKey(String.join("", words.subList(0, end))), within);
            if (!meant.isEmpty()) {
                List<String> rest = words.subList(end, words.size());
                found.computeIfAbsent(String.join(" ", rest), unknown -> new HashSet<>()).addAll(meant);
                words(rest, meant, depth + 1, found);
            }
        }
    }

    /** The divisions of a name that lie in one of those. */
    private Set<String> below(String name, Set<String> within) {
        Set<String> codes = codesByName.getOrDefault(name, Set.of());
        return within.equals(ANYWHERE) ? codes : codes.stream().filter(code -> isBelow(code, within)).collect(Collectors.toSet());
    }

    private static boolean isBelow(String code, Set<String> within) {
        for (int level : LEVELS) {
            if (level < code.length() && within.contains(code.substring(0, level))) {
                return true;
            }
        }
        return false;
    }
}
