package org.merestone.boundary.line;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.geo.division.DivisionLevel;

/**
 * A boundary line (界线): the whole line between two divisions, whatever its course was, is or becomes.
 *
 * @param unitAId the side with the smaller code, on the left of the geometry
 * @param unitBId the other side; null where the line is the edge of the register
 * @param code    by the template of its level; changes with the codes of its sides
 * @param name    both short names and 线
 */
public record BoundaryLine(
        UUID id,
        DivisionLevel level,
        LineKind kind,
        UUID unitAId,
        @Nullable UUID unitBId,
        String code,
        String name,
        boolean demonstration) {

    /** The code that follows from codes of the national systems for its sides, whichever is the smaller today. */
    public String codeBetween(CodeTemplates templates, String one, String other) {
        return one.compareTo(other) < 0 ? LineCode.national(templates, level, one, other)
                : LineCode.national(templates, level, other, one);
    }

    /** Whether nobody in the register stands on the other side. */
    public boolean isOuter() {
        return unitBId == null;
    }
}
