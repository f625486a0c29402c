package org.merestone.gazetteer.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameFold;

/** Reads the file of a reference table into its entries; the first row that cannot be taken refuses the whole file. */
final class ReferenceFile {

    private static final List<String> YES = List.of("yes", "true", "1", "是");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{4}");
    private static final Pattern PREFIXES = Pattern.compile("[1-9][0-9]{0,4}(;[1-9][0-9]{0,4})*");
    private static final Pattern PREFIX = Pattern.compile("([1-9][0-9]{0,4})?");
    private static final Pattern DIVISION = Pattern.compile("([0-9]{2,12})?");
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}{1,12}");
    private static final Pattern TERM = Pattern.compile("\\p{IsHan}{1,6}( \\p{IsHan}{1,6}){0,2}");
    private static final Pattern SYLLABLES = Pattern.compile("\\p{Ll}{1,6}( \\p{Ll}{1,6}){0,11}");
    private static final int MOST_LEAST = 6;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ENGLISH = 60;
    private static final int LONGEST_SOURCE = 200;

    private ReferenceFile() {
    }

    /**
     * The entries of a file whose columns are there.
     *
     * @throws Refusal.NotAllowed naming the row that cannot be taken, and what its kind of table wants
     */
    static List<ReferenceEntry> read(ReferenceKind kind, List<CSVRecord> rows) {
        List<ReferenceEntry> entries = new ArrayList<>();
        Map<String, Long> known = new HashMap<>();
        for (CSVRecord row : rows) {
            ReferenceEntry entry = entry(kind, row);
            if (entry == null) {
                throw wrong(kind, row.getRecordNumber() + 1);
            }
            Long twin = known.putIfAbsent(entry.subject() + "|" + (kind == ReferenceKind.READINGS ? entry.scope() : ""),
                    row.getRecordNumber() + 1);
            if (twin != null) {
                throw new Refusal.NotAllowed("reference.twice", row.getRecordNumber() + 1, entry.subject(), twin);
            }
            entries.add(entry);
        }
        if (kind == ReferenceKind.VARIANTS) {
            requireNoRing(entries);
        }
        return entries;
    }

    /** The entry of a row, or null where a cell is not as it has to be. */
    private static @Nullable ReferenceEntry entry(ReferenceKind kind, CSVRecord row) {
        String source = row.get("source").strip();
        boolean verified = YES.contains(row.get("verified").strip().toLowerCase(Locale.ROOT));
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            return null;
        }
        return switch (kind) {
            case CLASSES -> classOf(row, source, verified);
            case GENERICS -> generic(row, source, verified);
            case VARIANTS -> variant(row, source, verified);
            case READINGS -> reading(row, source, verified);
            case LEXICON, PLAN -> throw new IllegalArgumentException(kind + " is read by its own rules");
        };
    }

    /** What a row of this table wants. */
    private static Refusal wrong(ReferenceKind kind, long row) {
        return switch (kind) {
            case CLASSES -> new Refusal.NotAllowed("reference.row.CLASSES", row);
            case GENERICS -> new Refusal.NotAllowed("reference.row.GENERICS", row);
            case VARIANTS -> new Refusal.NotAllowed("reference.row.VARIANTS", row);
            case READINGS -> new Refusal.NotAllowed("reference.row.READINGS", row);
            case LEXICON, PLAN -> throw new IllegalArgumentException(kind + " is read by its own rules");
        };
    }

    private static @Nullable ReferenceEntry classOf(CSVRecord row, String source, boolean verified) {
        String code = row.get("code").strip();
        String name = row.get("name").strip();
        String english = row.get("name_en").strip();
        String parent = row.get("parent").strip();
        boolean fits = CODE.matcher(code).matches() && !name.isEmpty() && name.length() <= LONGEST_NAME
                && english.length() <= LONGEST_ENGLISH && (parent.isEmpty() || CODE.matcher(parent).matches() && !parent.equals(code));
        return fits ? new ReferenceEntry(code, name, parent, english.isEmpty() ? name : english, source, verified) : null;
    }

    private static @Nullable ReferenceEntry generic(CSVRecord row, String source, boolean verified) {
        String term = row.get("term").strip();
        String classes = row.get("classes").strip();
        String least = row.get("least").strip();
        boolean fits = TERM.matcher(term).matches() && PREFIXES.matcher(classes).matches() && classes.length() <= 100
                && (least.isEmpty() || least.matches("[1-" + MOST_LEAST + "]"));
        return fits ? new ReferenceEntry(term, least.isEmpty() ? "1" : least, classes, "", source, verified) : null;
    }

    /** What is simplified before is never met as a variant, and what it stands for must not change any more. */
    private static @Nullable ReferenceEntry variant(CSVRecord row, String source, boolean verified) {
        String variant = row.get("variant").strip();
        String standard = row.get("standard").strip();
        boolean fits = oneHanzi(variant) && oneHanzi(standard) && !variant.equals(standard) && simplified(variant) && simplified(standard);
        return fits ? new ReferenceEntry(variant, standard, "", "", source, verified) : null;
    }

    private static @Nullable ReferenceEntry reading(CSVRecord row, String source, boolean verified) {
        String text = row.get("text").strip();
        String syllables = row.get("reading").strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String scope = row.get("class").strip() + ";" + row.get("division").strip();
        boolean fits = HANZI.matcher(text).matches() && SYLLABLES.matcher(syllables).matches()
                && syllables.split(" ").length == text.codePointCount(0, text.length())
                && PREFIX.matcher(row.get("class").strip()).matches() && DIVISION.matcher(row.get("division").strip()).matches();
        return fits ? new ReferenceEntry(text, syllables, scope, "", source, verified) : null;
    }

    private static boolean oneHanzi(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }

    private static boolean simplified(String text) {
        return NameFold.simplified(text.codePointAt(0)) == text.codePointAt(0);
    }

    /** 甲 a variant of 乙 and 乙 one of 甲 would leave neither usual. */
    private static void requireNoRing(List<ReferenceEntry> entries) {
        Map<String, String> to = new HashMap<>();
        entries.forEach(entry -> to.put(entry.subject(), entry.standsFor()));
        for (ReferenceEntry entry : entries) {
            Set<String> seen = new HashSet<>(Set.of(entry.subject()));
            for (String at = entry.standsFor(); at != null; at = to.get(at)) {
                if (!seen.add(at)) {
                    throw new Refusal.NotAllowed("reference.ring", entry.subject(), entry.standsFor());
                }
            }
        }
    }

    /** The beginnings of classes and divisions of a reading's scope. */
    static List<String> scopes(ReferenceEntry reading) {
        return Arrays.asList(reading.scope().split(";", -1));
    }
}
