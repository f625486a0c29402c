package org.merestone.boundary.marker;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.profile.CodeTemplate;

/**
 * The codes that the markers of a line are due (应编界桩代码): that of the line with number and type or, where a marker bears the code of the
 * junction at which it stands, the junction's with 001Q (domain reference 2.3). Rules, what is due and what is renewed all ask here, so a
 * marker that one of them leaves alone is left alone by all.
 *
 * @param template  of markers there
 * @param former    the code that the line bore when its markers got theirs; the same as {@code line} where it has not changed
 * @param line      the code that the line bears or is to bear
 * @param junctions codes of the junctions at which its markers stand, by junction; without those that have none, as where four units meet
 */
public record DueCodes(CodeTemplate template, String former, String line, Map<UUID, String> junctions) {

    /** What a marker that bears the code of its junction has behind it: one stone stands there, and it stands alone. */
    private static final String ALONE = "001" + MarkerCode.SINGLE;
    /** Of a county and three townships; the code of a line within a county has twelve. */
    private static final int DIGITS_OF_JUNCTION = 15;
    /** What a marker's code has beside that of its line: three digits, and whatever letters the template adds. */
    private static final String NUMBER = "[A-Za-z-]*\\d{3}[A-Za-z-]*";

    public DueCodes {
        junctions = Map.copyOf(junctions);
    }

    /** Of a line whose code is not to change. */
    public static DueCodes today(CodeTemplate template, String line, Map<UUID, String> junctions) {
        return new DueCodes(template, line, line, junctions);
    }

    /**
     * The code that a marker should bear; its own where nothing says what else.
     *
     * @param junction at which it stands; null along the line
     * @param serial   on the line, from 1
     * @param code     that it bears
     */
    public String of(@Nullable UUID junction, int serial, String code) {
        if (isOfJunction(junction, code)) {
            String place = junctions.get(junction);
            return place == null ? code : place + ALONE;
        }
        return code.matches(".*[QABCDE]") ? coded(line, serial, code) : code;
    }

    /** Whether a marker bears the code of its junction, and so has no number on the line. */
    public boolean isOfJunction(@Nullable UUID junction, String code) {
        return junction != null && code.endsWith(ALONE) && !isOfFormer(code)
                && code.substring(0, code.length() - ALONE.length()).chars().filter(each -> each >= '0' && each <= '9').count()
                >= DIGITS_OF_JUNCTION;
    }

    /** Whether it is the line's former code with a number: as the template of today makes it, or with other letters between. */
    private boolean isOfFormer(String code) {
        if (code.equals(coded(former, 1, code))) {
            return true;
        }
        int at = code.indexOf(former);
        return at >= 0 && (code.substring(0, at) + "-" + code.substring(at + former.length())).matches(NUMBER);
    }

    private String coded(String lineCode, int serial, String code) {
        return new MarkerCode(template, lineCode, serial, code.substring(code.length() - 1)).text();
    }
}
