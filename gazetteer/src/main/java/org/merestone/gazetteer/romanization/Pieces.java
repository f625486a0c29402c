package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.gazetteer.name.ChineseNumerals;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;

/** Cuts a name into the words it is spelled in: rules 1 to 4, 6, 7 and 14 to 17 of [84]中地字第17号. */
final class Pieces {

    private static final String NUMERALS = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern SCRIPT_RUN = Pattern.compile("[0-9]+|[A-Za-z]+|[^0-9A-Za-z]+");
    /** Rule 6: 第二松花江 is written with the ordinal as a word of its own. */
    private static final Pattern ORDINAL_FIRST = Pattern.compile("(第" + NUMERALS + ")(.{2,})");
    /** Rules 7 and 16: 第九弄, 第一中学. */
    private static final Pattern WHOLE_ORDINAL = Pattern.compile("(.*)第(" + NUMERALS + "|[0-9]{1,4})");
    private static final Pattern ESTATE_ENDINGS = Pattern.compile("[苑园庭府城]");

    private final List<Piece> pieces = new ArrayList<>();
    private final PlaceClass placeClass;
    private final KnownWords words;

    private Pieces(PlaceClass placeClass, KnownWords words) {
        this.placeClass = placeClass;
        this.words = words;
    }

    static List<Piece> of(NameParts parts, PlaceClass placeClass, KnownWords words) {
        Pieces cut = new Pieces(placeClass, words);
        if (isOneWord(parts, placeClass)) {
            cut.addWord(parts.whole(), true);
        } else if (placeClass.isStreet()) {
            StreetPieces.add(parts, placeClass, cut);
        } else {
            cut.addHead(parts.specific().substring(0, parts.specific().length() - parts.modifier().length()));
            cut.addGeneric(parts);
        }
        return cut.pieces;
    }

    /** Rule 3: villages and natural towns; their one-syllable endings are part of the name. Estates are buildings, not villages. */
    private static boolean isOneWord(NameParts parts, PlaceClass placeClass) {
        boolean village = placeClass.isSettlement() || placeClass.isUnder("2161");
        boolean estate = placeClass.isUnder("221") && ESTATE_ENDINGS.matcher(parts.generic()).matches();
        return village && !estate && parts.generic().length() <= 1;
    }

    private void addHead(String head) {
        Matcher whole = WHOLE_ORDINAL.matcher(head);
        Matcher first = ORDINAL_FIRST.matcher(head);
        boolean built = placeClass.isUnder("23") || placeClass.isUnder("24") || placeClass.isUnder("25") || placeClass.isUnder("26")
                || placeClass.isUnder("27");
        if (placeClass.isUnder("27") && whole.matches() && value(whole.group(2)) > 0) {
            addBuilt(whole.group(1));
            addOrdinal("第", whole.group(2));
        } else if (!placeClass.isDivision() && !placeClass.isSettlement() && first.matches() && value(first.group(1).substring(1)) > 0) {
            addWord(first.group(1), true);
            addHead(first.group(2));
        } else if (built) {
            addBuilt(head);
        } else {
            addWord(head, true);
        }
    }

    /** Rules 14 and 17: words inside the name of a building or unit stand apart, divisions with their generic terms too. */
    private void addBuilt(String head) {
        String rest = head;
        if (placeClass.isUnder("27")) {
            for (String division : DivisionPrefix.of(rest)) {
                NameParts parts = GenericTerms.inForce().split(division, PlaceClass.of("210"));
                addWord(parts.specific(), true);
                parts.words().forEach(word -> addWord(word, true));
                rest = rest.substring(division.length());
            }
        }
        words.pairs(rest).forEach(word -> addWord(word, true));
    }

    void addGeneric(NameParts parts) {
        String joined = parts.modifier();
        for (String word : parts.words()) {
            addWord(joined + word, false);
            joined = "";
        }
    }

    static int value(String numeral) {
        return Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral) : ChineseNumerals.value(numeral);
    }

    /** @param before 第, or empty */
    void addOrdinal(String before, String numeral) {
        String digits = Integer.toString(value(numeral));
        pieces.add(new Piece(before + numeral, before.isEmpty() ? digits : "Dì-" + digits, true));
    }

    /** Adds a run, with Arabic digits and Latin letters in it as words of their own (1203高地). */
    void addWord(String text, boolean specific) {
        Matcher run = SCRIPT_RUN.matcher(text);
        while (run.find()) {
            boolean digits = Character.isDigit(run.group().charAt(0));
            pieces.add(new Piece(run.group(), digits ? run.group() : "", specific));
        }
    }
}
