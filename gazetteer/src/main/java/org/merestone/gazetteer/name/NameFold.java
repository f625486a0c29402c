package org.merestone.gazetteer.name;

import com.github.houbb.nlp.common.segment.ICommonSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds spellings of one name to one key: compatibility forms and width (NFKC), case, white space and joining marks,
 * invisible characters, traditional to simplified, variant characters, Chinese to Arabic numerals.
 *
 * <p>The table of traditional characters is the one that comes with the pinyin library.
 */
public final class NameFold {

    private static final String TRADITIONAL = "/nlp/chinese_ts_char.txt";
    private static final CharacterMap SIMPLIFIED = traditional();
    private static final Map<Integer, Integer> SHIPPED = variants();
    private static volatile Variants inForce = new Variants(Map.of(), new CharacterMap(SHIPPED));

    /** @param own those of the bureau */
    private record Variants(Map<Integer, Integer> own, CharacterMap map) {}

    private NameFold() {
    }

    /** The search key of a text; empty where nothing is left. Folding twice changes nothing. */
    public static String fold(String text) {
        return ChineseNumerals.toArabic(inForce.map().apply(foldForm(text)));
    }

    /** As {@link #fold} but variant characters and numerals stay: what the law calls the same name. */
    public static String foldForm(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SIMPLIFIED.apply(plain);
    }

    /** The simplified form of a traditional character, or the same code point. */
    public static int simplified(int codePoint) {
        return SIMPLIFIED.of(codePoint);
    }

    /** The usual form of a variant character, or the same code point. */
    public static int usual(int codePoint) {
        return inForce.map().of(codePoint);
    }

    private static CharacterMap traditional() {
        Map<Integer, Integer> table = new HashMap<>(8192);
        try (InputStream stream = ICommonSegment.class.getResourceAsStream(TRADITIONAL)) {
            if (stream == null) {
                throw new IllegalStateException("The pinyin library has no table of traditional characters");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .map(line -> line.trim().split(" "))
                    .filter(pair -> pair.length >= 2)
                    .forEach(pair -> table.put(pair[0].codePointAt(0), pair[1].codePointAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What another character is simplified to needs no simplifying itself; so folding twice changes nothing.
        table.keySet().removeAll(Set.copyOf(table.values()));
        return new CharacterMap(table);
    }

    /** Puts the bureau's own variants beside those that ship; what a usual form is a variant of is the usual form of both. */
    public static void bringIntoForce(Map<Integer, Integer> own) {
        if (!own.equals(inForce.own())) {
            Map<Integer, Integer> all = new HashMap<>(SHIPPED);
            all.putAll(own);
            Map<Integer, Integer> ends = new HashMap<>();
            all.keySet().forEach(variant -> ends.put(variant, end(all, variant)));
            inForce = new Variants(Map.copyOf(own), new CharacterMap(ends));
        }
    }

    /** Where a chain of variants ends; folding twice changes nothing then. A ring ends where it comes round. */
    private static int end(Map<Integer, Integer> all, int variant) {
        int at = variant;
        for (int steps = 0; steps < all.size() && all.containsKey(at) && all.get(at) != variant; steps++) {
            at = all.get(at);
        }
        return at;
    }

    private static Map<Integer, Integer> variants() {
        Map<Integer, Integer> table = new HashMap<>();
        for (List<String> row : Table.read("/gazetteer/variant-characters.tsv").rows()) {
            table.put(row.get(0).codePointAt(0), row.get(1).codePointAt(0));
        }
        return table;
    }
}
