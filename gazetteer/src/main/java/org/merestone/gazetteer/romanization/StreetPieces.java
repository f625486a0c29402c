package org.merestone.gazetteer.romanization;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;

/** Cuts the name of a street: ordinals in Arabic numerals (rule 7), streets named after streets (rule 4). */
final class StreetPieces {

    private static final String NUMERALS = "[一二三四五六七八九十百]{1,4}";
    /** 经五, 纬四 and 三环 inside the specific part of a street. */
    private static final Pattern GRID = Pattern.compile("(?<=[经纬])" + NUMERALS + "|(?<![一二三四五六七八九十百·])" + NUMERALS
            + "(?=环)|第?(?<![·])" + NUMERALS + "$");
    /** Words that end in a numeral that counts nothing. */
    private static final Pattern NO_ORDINAL = Pattern.compile(".*(?:统|唯|惟|归|合|同|万|专|初|如|划|八|元)一|.*双十|.*[东西]四|.*[·.].*");
    /** 东四 and 西四 are places whose lanes are counted: 东四十二条 is lane 12 of 东四. */
    private static final Pattern COUNTED_PLACE = Pattern.compile("([东西]四)(" + NUMERALS + ")");
    private static final Pattern UNCOUNTED_GENERIC = Pattern.compile("[里坊]|广场");
    /** 三经路, 二横街, 三环路: the word between the ordinal and the generic term is joined to the latter. */
    private static final Pattern COUNTED_KIND = Pattern.compile("(.*?)(" + NUMERALS + "|[0-9]{1,3})([经纬横纵竖支环])");
    /** 一环路东一段, 人民南路四段. */
    private static final Pattern SECTION = Pattern.compile("(.+?(?:大道|大街|公路|路|街|道|线))([东西南北中上下]?)(" + NUMERALS + "|[0-9]{1,3})?(.*)");
    /** A generic term of two syllables inside a name stays a word: 包头 胡同 东巷. */
    private static final Pattern INNER_STREET = Pattern.compile("(.+(?:胡同|大街|大道|马路|公路))(.*)");
    /** The place at a gate, and what lies beside it: 广安门 北滨河; 广渠 is said for 广渠门. */
    private static final Pattern AT_GATE = Pattern.compile("(.{2,}门[内外]?|广渠)([东西南北].{2,})");

    private final PlaceClass placeClass;
    private final Pieces cut;

    private StreetPieces(PlaceClass placeClass, Pieces cut) {
        this.placeClass = placeClass;
        this.cut = cut;
    }

    static void add(NameParts parts, PlaceClass placeClass, Pieces cut) {
        new StreetPieces(placeClass, cut).add(parts);
    }

    private void add(NameParts parts) {
        String head = parts.specific().substring(0, parts.specific().length() - parts.modifier().length());
        Matcher section = SECTION.matcher(head + parts.modifier());
        Matcher kind = COUNTED_KIND.matcher(head);
        if (parts.generic().equals("段") && section.matches()) {
            addSection(section);
            cut.addGeneric(new NameParts(parts.specific(), "", parts.generic(), parts.words()));
        } else if (parts.modifier().isEmpty() && parts.generic().length() == 1 && kind.matches() && Pieces.value(kind.group(2)) > 0
                && !kind.group(1).endsWith("第")) {
            addHead(kind.group(1));
            cut.addOrdinal("", kind.group(2));
            cut.addWord(kind.group(3) + parts.generic(), false);
        } else {
            if (UNCOUNTED_GENERIC.matcher(parts.generic()).matches()) {
                cut.addWord(head, true);
            } else {
                addHead(head);
            }
            cut.addGeneric(parts);
        }
    }

    private void addSection(Matcher section) {
        addStreet(section.group(1));
        cut.addWord(section.group(2), true);
        String numeral = section.group(3);
        if (numeral != null && Pieces.value(numeral) > 0) {
            cut.addOrdinal("", numeral);
        } else if (numeral != null) {
            cut.addWord(numeral, true);
        }
        cut.addWord(section.group(4), true);
    }

    /** A street inside the name of another. */
    private void addStreet(String street) {
        NameParts parts = GenericTerms.inForce().split(street, placeClass);
        addHead(parts.specific().substring(0, parts.specific().length() - parts.modifier().length()));
        String joined = parts.modifier();
        for (String word : parts.words()) {
            cut.addWord(joined + word, true);
            joined = "";
        }
    }

    private void addHead(String head) {
        Matcher inner = INNER_STREET.matcher(head);
        Matcher gate = AT_GATE.matcher(head);
        if (inner.matches()) {
            addStreet(inner.group(1));
            addHead(inner.group(2));
        } else if (gate.matches()) {
            cut.addWord(gate.group(1), true);
            addCounted(gate.group(2));
        } else {
            addCounted(head);
        }
    }

    private void addCounted(String head) {
        Matcher place = COUNTED_PLACE.matcher(head);
        if (place.matches() && Pieces.value(place.group(2)) > 0) {
            cut.addWord(place.group(1), true);
            cut.addOrdinal("", place.group(2));
            return;
        }
        Matcher grid = GRID.matcher(head);
        int from = 0;
        while (grid.find()) {
            boolean ordinalWord = grid.group().startsWith("第");
            String counted = ordinalWord ? grid.group().substring(1) : grid.group();
            boolean word = NO_ORDINAL.matcher(head.substring(0, grid.end())).matches();
            if (!counted.isEmpty() && Pieces.value(counted) > 0 && !word) {
                addQuarter(head.substring(from, grid.start()));
                cut.addOrdinal(ordinalWord ? "第" : "", counted);
                from = grid.end();
            }
        }
        cut.addWord(head.substring(from), true);
    }

    /** 天宁寺西里 before an ordinal is the quarter 西里 of 天宁寺. */
    private void addQuarter(String text) {
        int length = text.length();
        if (length >= 5 && text.endsWith("里") && "东西南北".indexOf(text.charAt(length - 2)) >= 0) {
            cut.addWord(text.substring(0, length - 2), true);
            cut.addWord(text.substring(length - 2), true);
        } else {
            cut.addWord(text, true);
        }
    }
}
