package org.merestone.data.division;

import java.time.LocalDate;
import java.util.Set;
import org.merestone.geo.division.DivisionCode;

/**
 * Whose codes they are and of which day: the statistics bureau's and the civil-affairs ministry's township codes name different
 * units by the same number.
 */
public record CodeSystem(String name, LocalDate edition) {

    /** Systems whose codes follow GB/T 2260 and GB/T 10114. */
    private static final Set<String> NATIONAL = Set.of("民政部", "国家统计局", "演示");

    /** Codes of the ministry of civil affairs (民政部) as of a day. */
    public static CodeSystem civilAffairs(LocalDate edition) {
        return new CodeSystem("民政部", edition);
    }

    /** Whether its codes follow GB/T 2260 and GB/T 10114, so that one tells its level, its parent and the kind of a township. */
    public boolean isNational() {
        return NATIONAL.contains(name);
    }

    /** Whether a code can be one of this system: 6, 9 or 12 digits in a national one, up to 12 letters and digits in any other. */
    public boolean admits(String code) {
        return isNational() ? DivisionCode.isCode(code) : code.matches("[0-9A-Za-z]{1,12}");
    }
}
