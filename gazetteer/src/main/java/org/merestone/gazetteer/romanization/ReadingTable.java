package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Table;

/**
 * Our own readings of characters and words in place names (地名读音), each good everywhere or in a class or division.
 */
final class ReadingTable {

    /**
     * @param classPrefix    class where the entry serves, or empty for all
     * @param divisionPrefix division where the entry serves, or empty for all
     * @param ask            whether the reading is only the usual one and a person shall confirm it
     * @param sure           whether no other opinion makes us ask, though it is the reading of a single character
     */
    record Entry(String text, List<String> syllables, String classPrefix, String divisionPrefix, boolean ask, boolean sure) {

        Entry(String text, List<String> syllables, String classPrefix, String divisionPrefix, boolean ask) {
            this(text, syllables, classPrefix, divisionPrefix, ask, false);
        }

        Entry {
            syllables = List.copyOf(syllables);
            if (syllables.size() != text.codePointCount(0, text.length())) {
                throw new IllegalArgumentException(text + " wants one syllable for each character: " + syllables);
            }
        }

        private boolean serves(PlaceClass placeClass, String divisionCode) {
            return placeClass.code().startsWith(classPrefix) && divisionCode.startsWith(divisionPrefix);
        }

        private int closeness() {
            return classPrefix.length() + divisionPrefix.length();
        }
    }

    private static final List<Entry> SHIPPED = read();

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private int longest = 1;

    ReadingTable(List<Entry> all) {
        for (Entry entry : all) {
            entries.computeIfAbsent(entry.text(), t -> new ArrayList<>(1)).add(entry);
            longest = Math.max(longest, entry.text().length());
        }
    }

    static List<Entry> shipped() {
        return SHIPPED;
    }

    private static List<Entry> read() {
        return Table.read("/gazetteer/readings.tsv").rows().stream()
                .map(row -> new Entry(row.get(0), List.of(row.get(1).split(" ")), row.get(2), row.get(3),
                        "yes".equals(row.get(4)), "sure".equals(row.get(4))))
                .toList();
    }

    int longest() {
        return longest;
    }

    /** The entry for exactly this text that serves, the one with the narrowest scope where several do. */
    Optional<Entry> find(String text, PlaceClass placeClass, String divisionCode) {
        Entry best = null;
        for (Entry entry : entries.getOrDefault(text, List.of())) {
            if (entry.serves(placeClass, divisionCode) && (best == null || entry.closeness() > best.closeness())) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }
}
