package org.merestone.boundary.marker;

import java.util.Map;
import org.merestone.boundary.profile.CodeTemplate;
import org.merestone.boundary.profile.CodeTemplate.Part;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.data.conflict.Refusal;

/**
 * The code of a marker (界桩代码): its line's code, the serial number in three digits and the type code, as the template of the
 * line's province has them.
 *
 * @param template of the province
 * @param lineCode code of the line
 * @param serial   from 1, running west to east or north to south along the line
 * @param type     Q 单立; A and B 同号双立; C, D and E 同号三立
 */
public record MarkerCode(CodeTemplate template, String lineCode, int serial, String type) {

    /** The highest number that three digits hold. */
    public static final int LAST_SERIAL = 999;
    /** Type code of a marker that stands alone. */
    public static final String SINGLE = "Q";

    public MarkerCode {
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new Refusal.NotAllowed("marker.tooMany", LAST_SERIAL);
        }
        if (!type.matches("[QABCDE]")) {
            throw new IllegalArgumentException("a type code is Q, A, B, C, D or E: " + type);
        }
    }

    /** A code by the template that this register proposes. */
    public MarkerCode(String lineCode, int serial, String type) {
        this(CodeTemplates.PROPOSED.marker(), lineCode, serial, type);
    }

    /** The type codes of so many stones of one number, in their order. */
    public static String typesOf(int stones) {
        return switch (stones) {
            case 1 -> SINGLE;
            case 2 -> "AB";
            case 3 -> "CDE";
            default -> throw new IllegalArgumentException("one number has one, two or three stones: " + stones);
        };
    }

    /** The whole code as it is printed: 421202100106 003 Q without the gaps. */
    public String text() {
        return template.fill(Map.of(Part.LINE_CODE, lineCode, Part.SERIAL3, "%03d".formatted(serial), Part.TYPE_CODE, type));
    }
}
