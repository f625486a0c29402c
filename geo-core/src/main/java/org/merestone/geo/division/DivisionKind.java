package org.merestone.geo.division;

import java.util.Arrays;
import java.util.Optional;

/** Kind of a township-level division, told by digits 7–9 of its code (GB/T 10114). */
public enum DivisionKind {
    /** 街道, 001–099. */
    SUBDISTRICT(1, 99),
    /** 镇, 100–199. */
    TOWN(100, 199),
    /** 乡, 200–399, ethnic townships (民族乡) among them. */
    TOWNSHIP(200, 399),
    /** 政企合一单位, 400–599: farms, forestry stations and development zones that govern themselves. */
    ENTERPRISE_UNIT(400, 599);

    private final int first;
    private final int last;

    DivisionKind(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Smallest township part of this kind. */
    public int first() {
        return first;
    }

    /** Largest township part of this kind. */
    public int last() {
        return last;
    }

    /** The kind whose range holds this township part, or nothing if none does (000, 600–999). */
    public static Optional<DivisionKind> ofTownshipPart(int part) {
        return Arrays.stream(values()).filter(kind -> part >= kind.first && part <= kind.last).findFirst();
    }
}
