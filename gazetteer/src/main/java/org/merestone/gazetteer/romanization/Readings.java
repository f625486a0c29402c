package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merestone.gazetteer.name.PlaceClass;

/**
 * Reads a name character by character: the longest word of our own table first, then the longest phrase of the library,
 * then our usual reading of the character, then the library's.
 */
final class Readings {

    private static final List<String> ER = List.of("ér", Suffix.R);

    private final ReadingTable table;
    private final LibraryReadings library;

    Readings(ReadingTable table, LibraryReadings library) {
        this.table = table;
        this.library = library;
    }

    /**
     * One reading for each code point of the name; what is no hanzi has none and is settled.
     *
     * @param name           in simplified characters, as the tables are
     * @param specificLength length of the specific part in chars; no phrase of the library runs across its end
     */
    List<Reading> read(String name, int specificLength, PlaceClass placeClass, String divisionCode) {
        List<Reading> readings = new ArrayList<>(name.length());
        int at = 0;
        while (at < name.length()) {
            int end = at + Character.charCount(name.codePointAt(at));
            List<Reading> word = word(name, at, specificLength, placeClass, divisionCode);
            if (word.isEmpty()) {
                word = List.of(single(name.codePointAt(at), placeClass, divisionCode));
            } else {
                end = name.offsetByCodePoints(at, word.size());
            }
            readings.addAll(word);
            at = end;
        }
        return heard(name, readings);
    }

    /** Doubts what the other engine reads otherwise. */
    private static List<Reading> heard(String name, List<Reading> readings) {
        boolean open = readings.stream().anyMatch(reading -> reading.settled() && !reading.certain() && !reading.syllable().isEmpty());
        List<String> other = open ? SecondEngine.read(name) : List.of();
        if (other.isEmpty()) {
            return readings;
        }
        for (int i = 0; i < readings.size(); i++) {
            Reading ours = readings.get(i);
            if (!ours.certain() && ours.settled() && SecondEngine.differ(ours.syllable(), other.get(i))) {
                readings.set(i, ours.doubted());
            }
        }
        return readings;
    }

    /** The readings that a person may choose from. */
    List<String> choices(int codePoint) {
        return codePoint == '儿' ? ER : library.of(codePoint);
    }

    private List<Reading> word(String name, int at, int specificLength, PlaceClass placeClass, String division) {
        for (int end = Math.min(name.length(), at + table.longest()); end - at >= 2; end--) {
            Optional<ReadingTable.Entry> own = table.find(name.substring(at, end), placeClass, division);
            if (own.isPresent()) {
                return ofOwnWord(name, at, own.get());
            }
        }
        int limit = at < specificLength ? specificLength : name.length();
        for (int end = Math.min(limit, at + library.longestPhrase()); end - at >= 2; end--) {
            List<String> phrase = library.phrase(name.substring(at, end));
            if (!phrase.isEmpty() && !startsOwnWordInside(name, at, end, placeClass, division)) {
                return ofPhrase(name, at, phrase, placeClass, division);
            }
        }
        return List.of();
    }

    private List<Reading> ofOwnWord(String name, int at, ReadingTable.Entry word) {
        List<Reading> readings = new ArrayList<>(word.syllables().size());
        int index = at;
        for (String syllable : word.syllables()) {
            int codePoint = name.codePointAt(index);
            readings.add(new Reading(syllable, !word.ask() || library.of(codePoint).size() < 2, true));
            index += Character.charCount(codePoint);
        }
        return readings;
    }

    private boolean startsOwnWordInside(String name, int at, int end, PlaceClass placeClass, String division) {
        for (int from = at + 1; from < end; from++) {
            for (int to = from + 2; to <= Math.min(name.length(), from + table.longest()); to++) {
                if (table.find(name.substring(from, to), placeClass, division).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A phrase of the library proposes readings; whether they are settled is asked of each character. */
    private List<Reading> ofPhrase(String name, int at, List<String> phrase, PlaceClass placeClass, String division) {
        List<Reading> readings = new ArrayList<>(phrase.size());
        int index = at;
        for (String syllable : phrase) {
            int codePoint = name.codePointAt(index);
            Reading usual = single(codePoint, placeClass, division);
            boolean ours = table.find(Character.toString(codePoint), placeClass, division).isPresent();
            // Our usual reading stands where the table says that nothing is to be asked: 大, 勒, 都, 一.
            readings.add(ours && usual.settled() ? usual : new Reading(syllable, usual.settled()));
            index += Character.charCount(codePoint);
        }
        return readings;
    }

    private Reading single(int codePoint, PlaceClass placeClass, String division) {
        if (!Character.isIdeographic(codePoint)) {
            return new Reading("", true);
        }
        Optional<ReadingTable.Entry> own = table.find(Character.toString(codePoint), placeClass, division);
        if (own.isPresent()) {
            return new Reading(own.get().syllables().get(0), !own.get().ask(), own.get().sure());
        }
        List<String> known = library.of(codePoint);
        return known.isEmpty() ? Reading.NONE : new Reading(known.get(0), !library.polyphonic(codePoint));
    }
}
