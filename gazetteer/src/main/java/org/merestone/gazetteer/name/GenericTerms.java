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
    private static final String STREET_MODIFIERS = "东西南北中前后上下左右新老";
    private static final String RIVER_MODIFIERS = "东西南北新老支";
    private static final int LONGEST = 12;

    private static final GenericTerms SHIPPED = new GenericTerms(Table.read("/gazetteer/generic-terms.tsv"));

    private final Map<String, Term> terms = new HashMap<>();

    private record Term(List<String> words, List<String> classes) {

        boolean serves(PlaceClass placeClass) {
            if (!placeClass.isKnown()) {
                return true;
            }
            for (String prefix : classes) {
                if (placeClass.isRelatedTo(prefix)) {
                    return true;
                }
            }
            return false;
        }
    }

    GenericTerms(Table table) {
        for (List<String> row : table.rows()) {
            List<String> words = List.of(row.get(0).split(" "));
            terms.put(String.join("", words), new Term(words, Arrays.asList(row.get(1).split(","))));
        }
    }

    /** The table that comes with the product. */
    public static GenericTerms shipped() {
        return SHIPPED;
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
            if (term != null && term.serves(placeClass)) {
                return parts(name.substring(0, from), term, placeClass);
            }
        }
        return NameParts.whole(name);
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
        String modifiers = placeClass.isStreet() ? STREET_MODIFIERS : placeClass.isUnder("121") ? RIVER_MODIFIERS : "";
        String last = specific.substring(specific.length() - 1);
        String modifier = specific.length() >= 3 && modifiers.contains(last) ? last : "";
        return new NameParts(specific, modifier, String.join("", words), words);
    }
}
