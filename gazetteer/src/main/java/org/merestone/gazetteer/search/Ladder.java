package org.merestone.gazetteer.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/** Builds the rungs of a query, the best first; which rungs there are depends on the script it is written in. */
final class Ladder {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\d'’·\\- ]*\\p{IsLatin}[\\p{IsLatin}\\p{M}\\d'’·\\- ]*");
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("[a-zü]");
    /** One sign may stand for eighteen (ﷺ); a text that is longer than this when they are written out is no name. */
    private static final int LONGEST_PLAIN = 2 * NameQuery.LONGEST_TEXT;
    /** Shorter names have too many neighbours. */
    private static final int SHORTEST_FUZZY_HANZI = 3;
    private static final int SHORTEST_FUZZY_LATIN = 5;

    private final Map<Match, List<Rung>> rungs = new EnumMap<>(Match.class);
    /** Adds what is found by how it sounds, which takes reading it; null where that is done. */
    private @Nullable Runnable heard;
    /** Adds what is one character off, which takes looking through many; null where it is done or wants nothing. */
    private @Nullable Runnable mistyped;

    private Ladder() {
    }

    static Ladder of(String asked) {
        String text = Normalizer.normalize(asked, Normalizer.Form.NFKC);
        Ladder ladder = new Ladder();
        if (text.length() > LONGEST_PLAIN) {
            return ladder;
        }
        if (text.isBlank()) {
            ladder.add(Match.PREFIX, new MatchAllDocsQuery(), name -> "");
        } else if (isLatin(text)) {
            ladder.latin(text);
        } else {
            String folded = NameFold.fold(text);
            String untoned = Syllables.untoned(folded);
            if (LETTER.matcher(untoned).find() && HANZI.matcher(folded).find()) {
                ladder.mixed(untoned);
            } else if (!folded.isEmpty()) {
                ladder.hanzi(folded, NameFold.foldForm(text));
            }
        }
        return ladder;
    }

    /** The rungs of a match, in their order. */
    List<Rung> rungs(Match match) {
        Runnable more = heard;
        if (more != null && match.compareTo(Match.HOMOPHONE) >= 0) {
            heard = null;
            more.run();
        }
        Runnable off = mistyped;
        if (off != null && match == Match.FUZZY) {
            mistyped = null;
            off.run();
        }
        return rungs.getOrDefault(match, List.of());
    }

    /** Whether a text is written with letters alone. */
    static boolean isLatin(String text) {
        return LATIN.matcher(text).matches();
    }

    /** @param spoken the text with its Chinese numerals, which are read and not counted */
    private void hanzi(String folded, String spoken) {
        exact(folded);
        add(Match.PREFIX, head(Field.NORM_HEAD, Field.NORM, folded, Field.HANZI_HEAD), name -> MatchedText.folded(name.text(), folded));
        add(Match.INFIX, allGrams(folded), name -> MatchedText.held(name.text(), folded));
        heard = () -> heard(folded, spoken);
    }

    private void heard(String folded, String spoken) {
        Romanization roman = Romanizer.shipped().romanize(spoken, PlaceClass.UNKNOWN);
        String joined = Syllables.plainKey(String.join("", roman.syllables()));
        if (!joined.isEmpty()) {
            whole(Match.HOMOPHONE, term(Field.JOINED, joined));
            part(Match.HOMOPHONE, term(Field.SPECIFIC_JOINED, joined), joined);
        }
        if (folded.codePointCount(0, folded.length()) >= SHORTEST_FUZZY_HANZI) {
            sounds(joined);
            mistyped = () -> {
                whole(Match.FUZZY, OneEdit.of(Field.NORM, folded));
                whole(Match.FUZZY, OneEdit.of(Field.SPECIFIC, folded));
            };
        }
    }

    private void latin(String text) {
        List<String> ways = TypedPinyin.of(text);
        String typed = ways.get(0);
        if (typed.isEmpty()) {
            return;
        }
        exact(typed);
        for (String way : ways) {
            part(Match.PINYIN, term(Field.JOINED, way), way);
            part(Match.PINYIN, term(Field.SPECIFIC_JOINED, way), way);
        }
        add(Match.INITIALS, term(Field.INITIALS, typed), name -> MatchedText.initials(name, typed));
        add(Match.INITIALS, head(Field.INITIALS_HEAD, Field.INITIALS, typed, Field.LATIN_HEAD), name -> MatchedText.initials(name, typed));
        add(Match.INFIX, allGrams(typed), name -> MatchedText.held(name.text(), typed));
        for (String way : ways) {
            part(Match.PINYIN_PREFIX, head(Field.JOINED_HEAD, Field.JOINED, way, Field.LATIN_HEAD), way);
        }
        if (typed.length() >= SHORTEST_FUZZY_LATIN) {
            sounds(typed);
            mistyped = () -> {
                whole(Match.FUZZY, OneEdit.of(Field.JOINED, typed));
                part(Match.FUZZY, OneEdit.of(Field.SPECIFIC_JOINED, typed), typed);
            };
        }
    }

    private void mixed(String folded) {
        MixedText mixed = new MixedText(folded);
        exact(folded);
        BooleanQuery.Builder held = new BooleanQuery.Builder();
        mixed.characters().forEach(run -> held.add(allGrams(run), Occur.MUST));
        mixed.grams().forEach(gram -> held.add(term(Field.GRAM, gram), Occur.MUST));
        Query inside = held.build();
        Query beginning = new BooleanQuery.Builder().add(inside, Occur.MUST).add(beginning(mixed.first()), Occur.MUST).build();
        add(Match.PINYIN, beginning, mixed::whole);
        add(Match.PINYIN_PREFIX, beginning, mixed::beginning);
        add(Match.INFIX, allGrams(folded), name -> MatchedText.held(name.text(), folded));
        add(Match.PINYIN_PREFIX, inside, mixed::inside);
    }

    private static Query beginning(String run) {
        int end = run.offsetByCodePoints(0, Math.min(run.codePointCount(0, run.length()),
                MixedText.isLatin(run) ? Field.LATIN_HEAD : Field.HANZI_HEAD));
        String head = run.substring(0, end);
        return MixedText.isLatin(run) ? any(term(Field.JOINED_HEAD, head), term(Field.INITIALS_HEAD, head)) : term(Field.NORM_HEAD, head);
    }

    private void exact(String folded) {
        Query whole = term(Field.NORM, folded);
        add(Match.EXACT, whole, name -> name.kind() == NameKind.STANDARD ? name.text() : null);
        add(Match.ALIAS, whole, name -> name.kind() != NameKind.STANDARD && name.kind() != NameKind.FORMER ? name.text() : null);
        add(Match.FORMER, whole, name -> name.kind() == NameKind.FORMER ? name.text() : null);
        add(Match.SPECIFIC, term(Field.SPECIFIC, folded), name -> MatchedText.folded(name.text(), folded));
    }

    private void sounds(String joined) {
        String sounds = ConfusedSounds.of(joined);
        if (!sounds.isEmpty()) {
            whole(Match.SOUNDS, term(Field.SOUNDS, sounds));
            part(Match.SOUNDS, term(Field.SPECIFIC_SOUNDS, sounds), joined);
        }
    }

    private void whole(Match match, Query query) {
        add(match, query, PublishedName::text);
    }

    private void part(Match match, Query query, String typed) {
        add(match, query, name -> MatchedText.syllables(name, typed));
    }

    private void add(Match match, Query query, Rung.Cut cut) {
        rungs.computeIfAbsent(match, m -> new ArrayList<>(2)).add(new Rung(match, query, cut));
    }

    private static Query allGrams(String folded) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        var grams = NameDocuments.grams(folded);
        // The pairs say it all, but for one character alone.
        grams.stream().filter(gram -> grams.size() == 1 || gram.codePointCount(0, gram.length()) == 2)
                .forEach(gram -> all.add(term(Field.GRAM, gram), Occur.MUST));
        return all.build();
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
