package org.merestone.geo.map;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merestone.geo.Sentence;

/**
 * The characters of names that no font of this machine has (缺字). A map never shows an empty box for one: a name with such a character is
 * written in Roman letters, and one without Roman letters bears the mark 〓 in its place.
 *
 * @param names by character, the first name that has it, in the order of Unicode
 */
public record MissingCharacters(SortedMap<Integer, String> names) {

    public MissingCharacters {
        names = new TreeMap<>(names);
    }

    /**
     * Looks at names with the fonts that maps here are painted with.
     *
     * @throws MapRefusal if no font here shows Chinese at all
     */
    public static MissingCharacters among(Stream<String> names) {
        return among(names, MapFonts.ofThisMachine());
    }

    static MissingCharacters among(Stream<String> names, MapFonts fonts) {
        Map<Integer, String> first = new TreeMap<>();
        names.forEach(name -> name.codePoints().forEach(character -> first.putIfAbsent(character, name)));
        first.keySet().removeIf(fonts::canShow);
        return new MissingCharacters(new TreeMap<>(first));
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** How a character is told where it cannot be shown: U+ and at least four hexadecimal digits. */
    public static String code(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** What to tell whoever looks after the machine: how many there are, the first of them, and what to install. */
    public Sentence sentence() {
        String some = names.keySet().stream().limit(20).map(MissingCharacters::code).collect(Collectors.joining(" "));
        return new Sentence("org.merestone.geo.map.refusals", names.isEmpty() ? "map.all-characters" : "map.missing-characters",
                Map.of("count", names.size(), "some", names.size() > 20 ? some + " …" : some));
    }
}
