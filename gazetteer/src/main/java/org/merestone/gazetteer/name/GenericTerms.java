package org.merestone.gazetteer.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of generic terms (通名) by class, and the taking apart of a name by it.
 */
public final class GenericTerms {

    /** One-syllable words that are written together with the generic term of a street or river, rule 2. */
    private static final String STREET_MODIFIERS = "东西南北中前后上下左右新老直横";
    private static final String RIVER_MODIFIERS = "东西南北新老支";
    /** 小 南街: size and direction before a street, rule 2. */
    private static final String SIZES = "大小";
    private static final String DIRECTIONS = "东西南北";
    /** 东直门外 南后街: what may follow a direction as a second modifier. */
    private static final String BEHIND = "前后左右";
    private static final int LONGEST = 12;

    private static final GenericTerms SHIPPED = new GenericTerms(Table.read("/gazetteer/generic-terms.tsv"));

    private static volatile GenericTerms inForce = SHIPPED;

    private final Map<String, Term> terms = new HashMap<>();
    private final List<Own> own;

    /** @param least how long the specific part must be, in chars, for the term to be taken off: 渤海湾 ends in 湾, not in 海湾 */
    private record Term(List<String> words, List<String> classes, int least) {

        boolean serves(PlaceClass placeClass) {
            if (!placeClass.isKnown()) {
                return true;
            }
            for (String prefix : classes) {
                if (placeClass.isRelatedTo(prefix) || placeClass.isDivision() && PlaceClass.of(prefix).isDivision()) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A term of the bureau's own table.
     *
     * @param words   as they are written in Roman letters
     * @param classes beginnings of the codes that it serves, the likeliest first
     * @param least   how many characters the specific part must have at least
     */
    public record Own(List<String> words, List<String> classes, int least) {}

    private GenericTerms(GenericTerms shipped, List<Own> own) {
        this.own = List.copyOf(own);
        terms.putAll(shipped.terms);
        own.forEach(each -> terms.put(String.join("", each.words()), new Term(each.words(), each.classes(), each.least())));
    }

    GenericTerms(Table table) {
        own = List.of();
        for (List<String> row : table.rows()) {
            List<String> words = List.of(row.get(0).split(" "));
            terms.put(String.join("", words), new Term(words, Arrays.asList(row.get(1).split(",")),
                    row.get(2).isEmpty() ? 1 : Integer.parseInt(row.get(2))));
        }
    }

    /** The table that comes with the product. */
    public static GenericTerms shipped() {
        return SHIPPED;
    }

    /** The table that this process takes names apart by: the one that ships, with the bureau's own where it has imported one. */
    public static GenericTerms inForce() {
        return inForce;
    }

    /** Puts the bureau's own terms beside those that ship, where a term of both is the bureau's. */
    public static void bringIntoForce(List<Own> own) {
        if (!own.equals(inForce.own)) {
            inForce = own.isEmpty() ? SHIPPED : new GenericTerms(SHIPPED, own);
        }
    }

    /** All terms that serve a class. */
    public Set<String> of(PlaceClass placeClass) {
        var found = new TreeSet<String>();
        terms.forEach((term, entry) -> {
            if (entry.serves(placeClass)) {
                found.add(term);
            }
        });
        return Collections.unmodifiableSet(found);
    }

    /** Whether a text is a generic term of a class. */
    public boolean isTerm(String text, PlaceClass placeClass) {
        Term term = terms.get(text);
        return term != null && term.serves(placeClass);
    }

    /**
     * Takes a name apart by the longest generic term of its class that leaves something before it. A name that is
     * nothing but its generic term, or ends in none, comes back whole.
     */
    public NameParts split(String name, PlaceClass placeClass) {
        for (int from = Math.max(1, name.length() - LONGEST); from < name.length(); from++) {
            Term term = terms.get(name.substring(from));
            if (term != null && from >= term.least() && term.serves(placeClass)) {
                return parts(name.substring(0, from), term, placeClass);
            }
        }
        return NameParts.whole(name);
    }

    /** The class that the ending of a name speaks for most; {@link PlaceClass#UNKNOWN} where it ends in no generic term. */
    public PlaceClass classOf(String name) {
        for (int from = Math.max(1, name.length() - LONGEST); from < name.length(); from++) {
            Term term = terms.get(name.substring(from));
            if (term != null && from >= term.least()) {
                return PlaceClass.of(term.classes().get(0));
            }
        }
        return PlaceClass.UNKNOWN;
    }

    private static NameParts parts(String head, Term term, PlaceClass placeClass) {
        List<String> words = new ArrayList<>(term.words());
        String specific = head;
        if (placeClass.isDivision() || !placeClass.isKnown()) {
            while (Nationalities.takesPart(words.get(words.size() - 1))) {
                String nationality = Nationalities.atEndOf(specific);
                if (nationality.isEmpty()) {
                    break;
                }
                specific = specific.substring(0, specific.length() - nationality.length());
                words.add(0, nationality);
            }
        }
        return new NameParts(specific, modifier(specific, placeClass), String.join("", words), words);
    }

    private static String modifier(String specific, PlaceClass placeClass) {
        String modifiers = placeClass.isStreet() ? STREET_MODIFIERS : placeClass.isUnder("121") ? RIVER_MODIFIERS : "";
        int length = specific.length();
        if (modifiers.indexOf(specific.charAt(length - 1)) < 0) {
            return "";
        }
        if (length == 2) {
            return placeClass.isStreet() && SIZES.indexOf(specific.charAt(0)) >= 0 ? specific.substring(1) : "";
        }
        boolean two = length >= 5 && placeClass.isStreet() && BEHIND.indexOf(specific.charAt(length - 1)) >= 0
                && DIRECTIONS.indexOf(specific.charAt(length - 2)) >= 0;
        return length < 3 ? "" : specific.substring(length - (two ? 2 : 1));
    }
}
