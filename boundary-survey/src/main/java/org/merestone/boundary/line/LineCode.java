package org.merestone.boundary.line;

import org.jspecify.annotations.Nullable;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.DivisionLevel;

/**
 * Codes of lines (界线代码), made from the codes of their sides, the smaller first.
 * <ul>
 * <li>two townships: by the templates of their province, {@link CodeTemplates#PROPOSED} where it has none of its own
 * <li>two counties: the common superior's six digits and the last four of each, as in 62300030223026
 * <li>the edge of the register: zeros for the side that is not there
 * </ul>
 */
final class LineCode {

    /** Two codes of this length have room in one line code. */
    static final int LONGEST_FOREIGN = 9;

    private LineCode() {}

    /** The code of a line of the national systems. */
    static String national(CodeTemplates templates, DivisionLevel level, String codeA, @Nullable String codeB) {
        boolean township = level.compareTo(DivisionLevel.TOWNSHIP) >= 0;
        return !township ? counties(codeA, codeB) : codeB == null ? templates.outerLine(codeA) : templates.line(codeA, codeB);
    }

    /** The code of a line under another country's codes, of {@link #LONGEST_FOREIGN} characters at most: both codes. */
    static String foreign(String codeA, @Nullable String codeB) {
        return codeA + "-" + (codeB == null ? "0" : codeB);
    }

    private static String counties(String codeA, @Nullable String codeB) {
        String a = new DivisionCode(codeA).at(DivisionLevel.COUNTY).digits();
        if (codeB == null) {
            return a.substring(0, 4) + "00" + a.substring(2) + "0000";
        }
        String b = new DivisionCode(codeB).at(DivisionLevel.COUNTY).digits();
        for (int common = 4; common > 0; common -= 2) {
            if (a.startsWith(b.substring(0, common))) {
                return a.substring(0, common) + "0".repeat(6 - common) + a.substring(2) + b.substring(2);
            }
        }
        return "000000" + a + b;
    }
}
