package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * An invented naming case (命名申请) for a new road.
 *
 * @param state      how far it has come
 * @param document   approval document, when approved
 * @param decidedOn  the day of approval or return
 * @param remark     why it was returned, otherwise empty
 * @param findings   what the check found, for a checked case
 */
public record DemoCase(
        String caseNo,
        State state,
        String name,
        String specific,
        String generic,
        DemoRoman roman,
        String townshipCode,
        LineString geometry,
        String meaning,
        String reason,
        String location,
        LocalDate openedOn,
        @Nullable String document,
        @Nullable LocalDate decidedOn,
        String remark,
        List<DemoFinding> findings) {

    /** Stage of work. */
    public enum State { DRAFT, SUBMITTED, CHECKED, APPROVED, RETURNED }

    public DemoCase {
        findings = List.copyOf(findings);
    }
}
