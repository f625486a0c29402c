package org.merestone.gazetteer.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/** Builds the rungs of a query, the best first; which rungs there are depends on the script it is written in. */
final class Ladder {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\d'’·\\- ]*\\p{IsLatin}[\\p{IsLatin}\\p{M}\\d'’·\\- ]*");
    private static final Pattern RUN = Pattern.compile("[a-zü0-9]+|[^a-zü0-9]+");
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    /** Shorter names have too many neighbours. */
    private static final int SHORTEST_FUZZY_HANZI = 3;
    private static final int SHORTEST_FUZZY_LATIN = 5;

    private Ladder() {
    }

    static List<Rung> of(String asked) {
        String text = Normalizer.normalize(asked, Normalizer.Form.NFKC);
        if (text.isBlank()) {
            return List.of(Rung.of(Match.PREFIX, new MatchAllDocsQuery(), ""));
        }
        if (LATIN.matcher(text).matches()) {
            return ofLatin(Syllables.plainKey(text));
        }
        String folded = NameFold.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        boolean mixed = LETTER.matcher(folded).find() && HANZI.matcher(folded).find();
        return mixed ? ofMixed(folded) : ofHanzi(folded, NameFold.foldForm(text));
    }

    /** What names it exactly: tried before a division is looked for in front. */
    static boolean isExact(Rung rung) {
        return rung.match().compareTo(Match.SPECIFIC) <= 0;
    }

    /** @param spoken the text with its Chinese numerals, which are read and not counted */
    private static List<Rung> ofHanzi(String folded, String spoken) {
        List<Rung> rungs = new ArrayList<>(exact(folded));
        rungs.add(Rung.of(Match.PREFIX, head(Field.NORM_HEAD, Field.NORM, folded, Field.HANZI_HEAD), folded));
        rungs.add(new Rung(Match.INFIX, allGrams(folded), (name, key) -> NameFold.fold(name.text()).contains(key), folded));
        Romanization roman = Romanizer.shipped().romanize(spoken, PlaceClass.UNKNOWN);
        String joined = Syllables.plainKey(String.join("", roman.syllables()));
        if (!joined.isEmpty()) {
            rungs.add(Rung.of(Match.HOMOPHONE, any(term(Field.JOINED, joined), term(Field.SPECIFIC_JOINED, joined)), joined));
        }
        if (folded.codePointCount(0, folded.length()) >= SHORTEST_FUZZY_HANZI) {
            rungs.add(Rung.of(Match.FUZZY, any(oneEdit(Field.NORM, folded), oneEdit(Field.SPECIFIC, folded)), folded));
            rungs.add(Rung.of(Match.FUZZY, term(Field.SOUNDS, sounds(roman.syllables())), folded));
        }
        return rungs;
    }

    private static List<Rung> ofLatin(String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Rung> rungs = new ArrayList<>(exact(typed));
        rungs.add(Rung.of(Match.PINYIN, term(Field.JOINED, typed), typed));
        rungs.add(Rung.of(Match.PINYIN, term(Field.SPECIFIC_JOINED, typed), typed));
        rungs.add(Rung.of(Match.INITIALS, term(Field.INITIALS, typed), typed));
        rungs.add(Rung.of(Match.INITIALS, head(Field.INITIALS_HEAD, Field.INITIALS, typed, Field.LATIN_HEAD), typed));
        rungs.add(Rung.of(Match.PINYIN, head(Field.JOINED_HEAD, Field.JOINED, typed, Field.LATIN_HEAD), typed));
        if (typed.length() >= SHORTEST_FUZZY_LATIN) {
            rungs.add(Rung.of(Match.FUZZY, any(oneEdit(Field.JOINED, typed), oneEdit(Field.SPECIFIC_JOINED, typed)), typed));
        }
        return rungs;
    }

    /** Hanzi and pinyin in one word, 温quan路: found by the pinyin of both, and the hanzi must be there. */
    private static List<Rung> ofMixed(String folded) {
        StringBuilder joined = new StringBuilder();
        Matcher run = RUN.matcher(folded);
        while (run.find()) {
            boolean hanzi = HANZI.matcher(run.group()).find();
            joined.append(hanzi ? String.join("", Romanizer.shipped().romanize(run.group(), PlaceClass.UNKNOWN).syllables())
                    : run.group());
        }
        String typed = Syllables.plainKey(joined.toString());
        List<Rung> rungs = new ArrayList<>(exact(folded));
        rungs.add(new Rung(Match.PINYIN, head(Field.JOINED_HEAD, Field.JOINED, typed, Field.LATIN_HEAD),
                (name, key) -> holdsHanzi(name, folded), typed));
        rungs.add(new Rung(Match.INFIX, allGrams(folded), (name, key) -> NameFold.fold(name.text()).contains(key), folded));
        return rungs;
    }

    private static boolean holdsHanzi(PublishedName name, String folded) {
        String text = NameFold.fold(name.text());
        return HANZI.matcher(folded).results().allMatch(hanzi -> text.contains(hanzi.group()));
    }

    private static List<Rung> exact(String folded) {
        Query whole = term(Field.NORM, folded);
        return List.of(new Rung(Match.EXACT, whole, (name, key) -> name.kind() == NameKind.STANDARD, folded),
                new Rung(Match.FORMER, whole, (name, key) -> name.kind() != NameKind.STANDARD, folded),
                Rung.of(Match.SPECIFIC, term(Field.SPECIFIC, folded), folded));
    }

    private static String sounds(List<String> syllables) {
        StringBuilder sounds = new StringBuilder();
        syllables.forEach(syllable -> sounds.append(Syllables.confused(Syllables.plainKey(syllable))));
        return sounds.toString();
    }

    private static Query allGrams(String folded) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        var grams = NameDocuments.grams(folded);
        // The pairs say it all, but for one character alone.
        grams.stream().filter(gram -> grams.size() == 1 || gram.codePointCount(0, gram.length()) == 2)
                .forEach(gram -> all.add(term(Field.GRAM, gram), Occur.MUST));
        return all.build();
    }

    private static Query oneEdit(Field field, String value) {
        return new FuzzyQuery(new Term(field.name(), value), 1);
    }

    private static Query head(Field heads, Field whole, String value, int longest) {
        boolean indexed = value.codePointCount(0, value.length()) <= longest;
        return indexed ? term(heads, value) : new PrefixQuery(new Term(whole.name(), value));
    }

    private static Query any(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            any.add(query, Occur.SHOULD);
        }
        return any.build();
    }

    private static Query term(Field field, String value) {
        return new TermQuery(new Term(field.name(), value));
    }
}
