package org.merestone.boundary.line;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.DivisionKind;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.division.ShortName;

/** What the name of a division says: its kind and its short name, within the room that the register has for them. */
final class DivisionNames {

    /** Characters of a whole name. */
    static final int LONGEST = 60;
    private static final int LONGEST_SHORT = 30;
    private static final String[] COUNTY_KINDS = {"自治县", "自治旗", "特区", "林区", "县", "区", "市", "旗"};

    private DivisionNames() {}

    static String shortName(String name) {
        String text = ShortName.of(name).text();
        return text.length() <= LONGEST_SHORT ? text : text.substring(0, LONGEST_SHORT);
    }

    /** The kind of township that a name ends in, or null where it ends in none of the usual words. */
    static @Nullable DivisionKind kindOf(String name) {
        if (name.endsWith("街道") || name.endsWith("街道办事处")) {
            return DivisionKind.SUBDISTRICT;
        }
        return name.endsWith("镇") ? DivisionKind.TOWN : name.endsWith("乡") ? DivisionKind.TOWNSHIP : null;
    }

    /** The word for the kind of division, as the register stores it: by code where it is a national one, else by name; empty if unknown. */
    static String kindWord(DivisionLevel level, String code, String name, boolean national) {
        if (level == DivisionLevel.TOWNSHIP && national) {
            return new DivisionCode(code).kind().map(DivisionNames::word).orElse("");
        }
        for (String kind : COUNTY_KINDS) {
            if (name.endsWith(kind)) {
                return kind;
            }
        }
        return "";
    }

    private static String word(DivisionKind kind) {
        return switch (kind) {
            case SUBDISTRICT -> "街道";
            case TOWN -> "镇";
            case TOWNSHIP -> "乡";
            case ENTERPRISE_UNIT -> "政企合一单位";
        };
    }
}
