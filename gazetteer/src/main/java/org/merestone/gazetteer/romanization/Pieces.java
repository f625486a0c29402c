package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.gazetteer.name.ChineseNumerals;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;

/** Cuts a name into the words it is spelled in: rules 1 to 4, 7 and 14 to 16 of [84]中地字第17号. */
final class Pieces {

    private static final String NUMERALS = "[一二三四五六七八九十]{1,4}";
    /** 经五, 纬四 and 三环 inside the specific part of a street. */
    private static final Pattern GRID = Pattern.compile("(?<=[经纬])" + NUMERALS + "|(?<![一二三四五六七八九十])" + NUMERALS
            + "(?=环)|第?" + NUMERALS + "$");
    /** Words that end in a numeral that counts nothing. */
    private static final Pattern NO_ORDINAL = Pattern.compile(".*(?:统|唯|惟|归|合|同|万|专|初)一|.*双十|.*[东西]四");
    /** 东四 and 西四 are places whose lanes are counted: 东四十二条 is lane 12 of 东四. */
    private static final Pattern COUNTED_PLACE = Pattern.compile("([东西]四)(" + NUMERALS + ")");
    private static final Pattern UNCOUNTED_GENERIC = Pattern.compile("[里坊]|广场");
    private static final Pattern SCRIPT_RUN = Pattern.compile("[0-9]+|[A-Za-z]+|[^0-9A-Za-z]+");

    private final List<Piece> pieces = new ArrayList<>();

    private Pieces() {
    }

    static List<Piece> of(NameParts parts, PlaceClass placeClass) {
        Pieces cut = new Pieces();
        if (isOneWord(parts, placeClass)) {
            cut.addWord(parts.whole(), true);
            return cut.pieces;
        }
        String head = parts.specific().substring(0, parts.specific().length() - parts.modifier().length());
        if (placeClass.isStreet() && !UNCOUNTED_GENERIC.matcher(parts.generic()).matches()) {
            cut.addStreetHead(head);
        } else {
            cut.addWord(head, true);
        }
        String joined = parts.modifier();
        for (String word : parts.words()) {
            cut.addWord(joined + word, false);
            joined = "";
        }
        return cut.pieces;
    }

    /** Rule 3: villages and natural towns; their one-syllable endings are part of the name. */
    private static boolean isOneWord(NameParts parts, PlaceClass placeClass) {
        return (placeClass.isSettlement() || placeClass.isUnder("2161")) && parts.generic().length() <= 1;
    }

    private void addStreetHead(String head) {
        Matcher place = COUNTED_PLACE.matcher(head);
        if (place.matches() && ordinal(place.group(2)) > 0) {
            addWord(place.group(1), true);
            addOrdinal(place.group(2));
            return;
        }
        Matcher grid = GRID.matcher(head);
        int from = 0;
        while (grid.find()) {
            String counted = grid.group().startsWith("第") ? grid.group().substring(1) : grid.group();
            boolean word = NO_ORDINAL.matcher(head.substring(0, grid.end())).matches();
            if (ordinal(counted) > 0 && !word) {
                addWord(head.substring(from, grid.end() - counted.length()), true);
                addOrdinal(counted);
                from = grid.end();
            }
        }
        addWord(head.substring(from), true);
    }

    private static int ordinal(String numeral) {
        return ChineseNumerals.value(numeral);
    }

    private void addOrdinal(String numeral) {
        pieces.add(new Piece(numeral, Integer.toString(ordinal(numeral)), true));
    }

    /** Adds a run, with Arabic digits and Latin letters in it as words of their own (1203高地). */
    private void addWord(String text, boolean specific) {
        Matcher run = SCRIPT_RUN.matcher(text);
        while (run.find()) {
            boolean digits = Character.isDigit(run.group().charAt(0));
            pieces.add(new Piece(run.group(), digits ? run.group() : "", specific));
        }
    }
}
