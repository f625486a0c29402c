package org.merestone.boundary.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merestone.boundary.profile.CodeTemplate.Kind;
import org.merestone.boundary.profile.CodeTemplate.Part;
import org.merestone.data.conflict.Refusal;

/**
 * The templates of a profile (domain reference 2.3).
 *
 * @param line       of a line between two townships of one county
 * @param lineAcross of one between townships of two counties
 * @param marker     of a marker
 * @param junction   of a junction of three townships of one county
 */
public record CodeTemplates(CodeTemplate line, CodeTemplate lineAcross, CodeTemplate marker, CodeTemplate junction) {

    /** What this register proposes: no national rule for township lines is known (confidence L). */
    public static final CodeTemplates PROPOSED = of("{county6}{townA3}{townB3}", "{townA9}{townB9}", "{lineCode}{serial3}{typeCode}",
            "{county6}{a3}{b3}{c3}");

    /** Codes of lines between counties, which no profile changes. */
    private static final int COUNTY_LINE = 18;

    /** @throws Refusal.NotAllowed when a marker's code would be too long behind the longest code of a line */
    public CodeTemplates {
        marker.requireShortBehind(Math.max(COUNTY_LINE, Math.max(line.length(), lineAcross.length())));
    }

    /** The templates that texts make. */
    public static CodeTemplates of(String line, String lineAcross, String marker, String junction) {
        return new CodeTemplates(new CodeTemplate(Kind.LINE, line), new CodeTemplate(Kind.LINE_ACROSS, lineAcross),
                new CodeTemplate(Kind.MARKER, marker), new CodeTemplate(Kind.JUNCTION, junction));
    }

    /**
     * The code of a line between two townships.
     *
     * @param codeA nine digits or twelve, the smaller one
     * @param codeB likewise
     */
    public String line(String codeA, String codeB) {
        return codeB.startsWith(codeA.substring(0, 6))
                ? line.fill(Map.of(Part.COUNTY6, codeA.substring(0, 6), Part.TOWN_A3, codeA.substring(6, 9), Part.TOWN_B3,
                codeB.substring(6, 9)))
                : lineAcross.fill(Map.of(Part.TOWN_A9, codeA.substring(0, 9), Part.TOWN_B9, codeB.substring(0, 9)));
    }

    /** The code of a township's line with the outside: zeros for the side that is not there. */
    public String outerLine(String code) {
        return line.fill(Map.of(Part.COUNTY6, code.substring(0, 6), Part.TOWN_A3, code.substring(6, 9), Part.TOWN_B3, "000"));
    }

    /** The code of a junction of townships; empty for other than three, and where they are not of one county. */
    public Optional<String> junction(List<String> codes) {
        List<String> units = codes.stream().sorted().toList();
        if (units.size() != 3 || units.stream().anyMatch(code -> !code.matches("\\d{9}(\\d{3})?"))
                || units.stream().anyMatch(code -> !code.startsWith(units.get(0).substring(0, 6)))) {
            return Optional.empty();
        }
        return Optional.of(junction.fill(Map.of(Part.COUNTY6, units.get(0).substring(0, 6), Part.A3, units.get(0).substring(6, 9),
                Part.B3, units.get(1).substring(6, 9), Part.C3, units.get(2).substring(6, 9))));
    }
}
