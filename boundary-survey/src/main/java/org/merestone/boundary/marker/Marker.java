package org.merestone.boundary.marker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A boundary marker (界桩).
 *
 * @param serial       on its line, from 1
 * @param code         {@link MarkerCode} by the codes of today; changes with them
 * @param engravedText what is cut into the stone, as read from it; empty until somebody has read it. It never changes with the code
 * @param shape        how many faces: ONE_FACED, TWO_FACED or THREE_FACED; three only at a junction (rule 27)
 * @param placement    SINGLE 单立, DOUBLE 同号双立, TRIPLE 同号三立 or AUXILIARY 附桩
 * @param position     where it stands by the latest record
 */
public record Marker(
        UUID id,
        UUID lineId,
        UUID lineVersionId,
        @Nullable UUID nodeId,
        int serial,
        String code,
        String engravedText,
        String shape,
        String placement,
        String lifeStatus,
        SurveyedPosition position) {

    /** Q, A, B, C, D or E: the end of its code. */
    public String typeCode() {
        return code.substring(code.length() - 1);
    }

    /** The same marker under another code. */
    public Marker coded(String other) {
        return new Marker(id, lineId, lineVersionId, nodeId, serial, other, engravedText, shape, placement, lifeStatus, position);
    }

    /** As maps write it beside the marker: the number on the line, with the stone's letter where several share it. */
    public String number() {
        return "%03d%s".formatted(serial, typeCode().equals(MarkerCode.SINGLE) ? "" : typeCode());
    }

    /** Whether it is the only stone of its number. */
    public boolean isSingle() {
        return placement.equals(MarkerKind.SINGLE.name());
    }
}
