package org.merestone.gazetteer.name;

import java.util.regex.Pattern;

/**
 * A class of place (地名类别) by the attribute code of GB/T 18521-2001 as Chinese databases use it: one digit each for
 * 大类, 中类, 小类, 细类 and one more, filled up with zeros on the right.
 *
 * @param code five digits, such as {@code 23510}
 */
public record PlaceClass(String code) {

    private static final Pattern FORM = Pattern.compile("\\d{5}");

    /** No class is known; the name is split by its longest generic term of any class. */
    public static final PlaceClass UNKNOWN = new PlaceClass("00000");

    public PlaceClass {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A class code has five digits: " + code);
        }
    }

    /** @param code one to five digits; shorter codes are filled up with zeros */
    public static PlaceClass of(String code) {
        return new PlaceClass(code + "0".repeat(Math.max(0, 5 - code.length())));
    }

    /** The code without the zeros that fill it up; {@code 23510} gives {@code 2351}. */
    public String significant() {
        int end = code.length();
        while (end > 1 && code.charAt(end - 1) == '0') {
            end--;
        }
        return code.substring(0, end);
    }

    /** Whether this class lies in the subtree of a prefix such as {@code 235}. */
    public boolean isUnder(String prefix) {
        return code.startsWith(prefix);
    }

    /** Whether one of the two lies in the subtree of the other. */
    public boolean isRelatedTo(String prefix) {
        return code.startsWith(prefix) || prefix.startsWith(significant());
    }

    public boolean isKnown() {
        return !code.startsWith("0");
    }

    public boolean isDivision() {
        return isUnder("212") || isUnder("213") || isUnder("214") || isUnder("215");
    }

    /** Streets, roads in towns and lanes (街路巷). */
    public boolean isStreet() {
        return isUnder("2351") || isUnder("2350");
    }

    /** Settlements (居民点): natural villages and towns, whose names are written in one word. */
    public boolean isSettlement() {
        return isUnder("22");
    }

    /** The kind that 条例 §3 gives to most places of this class; a place may say otherwise. */
    public StatutoryKind usualKind() {
        if (isUnder("1")) {
            return StatutoryKind.NATURAL;
        }
        if (isDivision()) {
            return StatutoryKind.DIVISION;
        }
        if (isUnder("216") || isUnder("276") || isUnder("222")) {
            return StatutoryKind.VILLAGE_SEAT;
        }
        if (isUnder("252") || isUnder("253") || isUnder("254")) {
            return StatutoryKind.PARK;
        }
        if (isStreet()) {
            return StatutoryKind.STREET;
        }
        if (isUnder("221") || isUnder("26")) {
            return StatutoryKind.ESTATE;
        }
        if (isUnder("23") || isUnder("24")) {
            return StatutoryKind.FACILITY;
        }
        return StatutoryKind.OTHER;
    }
}
