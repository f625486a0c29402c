package org.merestone.gazetteer.romanization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.merestone.gazetteer.name.BareNames;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;

/**
 * Spells Chinese-language place names in Roman letters by 《中国地名汉语拼音字母拼写规则(汉语地名部分)》, [84]中地字第17号.
 *
 * <p>A proposal: where {@link Romanization#confirm()} holds, a person decides. For names that may come from a minority language
 * ({@link Romanization#minority()}) it tells only how the hanzi are read. Safe for use by many threads.
 */
public final class Romanizer {

    private static final LibraryReadings LIBRARY = new LibraryReadings();
    private static final Romanizer SHIPPED = new Romanizer(ReadingTable.shipped());
    private static final Pattern SYLLABLE = Pattern.compile("[a-zü]{1,6}");
    /** Characters of these stand in names of today as they are although another is written for them elsewhere: 乾县. */
    private static final String NOT_SIMPLIFIED = "乾著徵藉瞭於麽夥";

    private final GenericTerms terms = GenericTerms.inForce();
    private final Readings readings;
    private final KnownWords words;

    Romanizer(List<ReadingTable.Entry> table) {
        ReadingTable ours = new ReadingTable(table);
        this.readings = new Readings(ours, LIBRARY);
        this.words = new KnownWords(word -> !LIBRARY.phrase(word).isEmpty()
                || ours.find(word, PlaceClass.UNKNOWN, "").isPresent());
    }

    /** The romanizer with the tables that come with the product. */
    public static Romanizer shipped() {
        return SHIPPED;
    }

    /** The same tables, and the readings that people have confirmed before them. */
    public static Romanizer remembering(Collection<ConfirmedReading> confirmed) {
        List<ReadingTable.Entry> entries = new ArrayList<>(ReadingTable.shipped());
        confirmed.forEach(reading -> entries.add(new ReadingTable.Entry(reading.name(), reading.syllables(), reading.classPrefix(),
                reading.divisionPrefix(), false)));
        return new Romanizer(entries);
    }

    /** As {@link #romanize(String, PlaceClass, String)} with no division known. */
    public Romanization romanize(String name, PlaceClass placeClass) {
        return romanize(name, placeClass, "");
    }

    /**
     * Spells a name.
     *
     * @param name         hanzi, with Arabic digits or Latin letters where the name has them
     * @param placeClass   decides what is split and what is joined; of an unknown class the name itself is asked
     * @param divisionCode code of the division the place lies in, for readings that are local, or empty
     */
    public Romanization romanize(String name, PlaceClass placeClass, String divisionCode) {
        return romanize(name, placeClass, divisionCode, Map.of());
    }

    /**
     * Spells a name with the readings that a person has confirmed.
     *
     * @param confirmed toned syllable by position of the character, counted in code points; {@code r} for a 儿 that is a suffix
     * @throws IllegalArgumentException where a reading is none of the character's, for characters with known readings
     */
    public Romanization romanize(String name, PlaceClass placeClass, String divisionCode, Map<Integer, String> confirmed) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        String simplified = simplified(text);
        PlaceClass known = placeClass.isKnown() ? placeClass : BareNames.shipped().classOf(simplified);
        NameParts parts = asWritten(text, terms.split(simplified, known));
        List<Reading> read = readings.read(simplified, parts.specific().length(), known, divisionCode);
        read = confirm(text, Suffix.settle(simplified, parts.specific().length(), known, read), confirmed);
        StringJoiner toned = new StringJoiner(" ");
        StringJoiner specific = new StringJoiner(" ");
        int at = 0;
        for (Piece piece : Pieces.of(terms.split(simplified, known), known, words)) {
            int end = at + piece.text().codePointCount(0, piece.text().length());
            String word = piece.number().isEmpty() ? spell(piece.text(), read.subList(at, end)).strip() : piece.number();
            if (!word.isEmpty()) {
                toned.add(word);
                if (piece.specific()) {
                    specific.add(Syllables.untoned(word));
                }
            }
            at = end;
        }
        List<String> syllables = read.stream().map(Reading::syllable).filter(s -> !s.isEmpty()).toList();
        List<Polyphone> polyphones = polyphones(text, read);
        return new Romanization(toned.toString(), Syllables.untoned(toned.toString()), specific.toString(),
                initials(syllables), syllables, !polyphones.isEmpty(), polyphones,
                MinorityNames.shipped().suspects(simplified, parts.specific(), known, divisionCode), parts);
    }

    /** For the tables, which are in simplified characters; a character for a character. */
    private static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int simple = NOT_SIMPLIFIED.indexOf(c) >= 0 || !Character.isIdeographic(c) ? c : NameFold.simplified(c);
            simplified.appendCodePoint(Character.charCount(simple) == Character.charCount(c) ? simple : c);
        });
        return simplified.toString();
    }

    /** The same parts in the characters of the name itself. */
    private static NameParts asWritten(String text, NameParts parts) {
        if (text.equals(parts.whole())) {
            return parts;
        }
        int cut = parts.specific().length();
        List<String> words = new ArrayList<>();
        int at = cut;
        for (String word : parts.words()) {
            words.add(text.substring(at, at + word.length()));
            at += word.length();
        }
        return new NameParts(text.substring(0, cut), text.substring(cut - parts.modifier().length(), cut), text.substring(cut), words);
    }

    private List<Reading> confirm(String text, List<Reading> proposed, Map<Integer, String> confirmed) {
        if (confirmed.isEmpty()) {
            return proposed;
        }
        List<Reading> read = new ArrayList<>(proposed);
        int[] characters = text.codePoints().toArray();
        confirmed.forEach((index, syllable) -> {
            boolean inside = index >= 0 && index < characters.length;
            if (!inside || !isReading(syllable, characters[index], proposed.get(index))) {
                throw new IllegalArgumentException(syllable + " is no reading of character " + index + " of " + text);
            }
            read.set(index, Reading.certain(syllable));
        });
        return read;
    }

    private boolean isReading(String syllable, int character, Reading proposed) {
        List<String> known = readings.choices(character);
        return syllable.equals(proposed.syllable()) || known.contains(syllable)
                || known.isEmpty() && SYLLABLE.matcher(Syllables.untoned(syllable)).matches();
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder(syllables.size());
        syllables.forEach(s -> initials.append(Syllables.plainKey(s), 0, 1));
        return initials.toString();
    }

    /** One word: capital first (rule 10), apostrophe before a, o, e inside (rule 11), 儿 as r (rule 12). */
    private static String spell(String text, List<Reading> read) {
        StringBuilder word = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String syllable = read.get(i).syllable();
            if (syllable.isEmpty()) {
                word.appendCodePoint(characters[i]);
            } else {
                boolean inside = !word.isEmpty() && Character.isLetter(word.charAt(word.length() - 1));
                if (inside && "aoe".indexOf(Syllables.untoned(syllable).charAt(0)) >= 0) {
                    word.append('\'');
                }
                word.append(syllable);
            }
        }
        return capital(word);
    }

    private static String capital(StringBuilder word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                word.setCharAt(i, Character.toTitleCase(word.charAt(i)));
                break;
            }
        }
        return word.toString();
    }

    private List<Polyphone> polyphones(String text, List<Reading> read) {
        List<Polyphone> found = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            Reading reading = read.get(i);
            if (!reading.settled()) {
                Set<String> choices = new LinkedHashSet<>();
                if (!reading.syllable().isEmpty()) {
                    choices.add(reading.syllable());
                }
                choices.addAll(readings.choices(characters[i]));
                found.add(new Polyphone(i, Character.toString(characters[i]), reading.syllable(),
                        List.copyOf(choices)));
            }
        }
        return found;
    }
}
