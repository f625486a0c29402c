package org.merestone.geo.division;

/** Level of an administrative division (行政区划级别), from the province down. */
public enum DivisionLevel {
    /** 省级: digits 1–2 of a code. */
    PROVINCE(2),
    /** 地级: digits 3–4. */
    PREFECTURE(4),
    /** 县级: digits 5–6. */
    COUNTY(6),
    /** 乡级: digits 7–9 (GB/T 10114). */
    TOWNSHIP(9),
    /** 村级: digits 10–12 (statistical practice). */
    VILLAGE(12);

    private final int significantDigits;

    DivisionLevel(int significantDigits) {
        this.significantDigits = significantDigits;
    }

    /** How many leading digits of a code a division of this level needs. */
    public int significantDigits() {
        return significantDigits;
    }
}
