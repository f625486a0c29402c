package org.merestone.data.division;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.division.DivisionLevel;

/**
 * A division as it is (or was) on the day asked for.
 *
 * @param id        for good, whatever its name and code become
 * @param code      6, 9 or 12 digits of {@code codeSystem}
 * @param shortName as line names use it: 汀泗桥 for 汀泗桥镇
 * @param parentId  the division above; null at the top of the register
 * @param validFrom first day of this version
 * @param validTo   the day it ended; null while it stands
 */
public record Division(
        UUID id,
        DivisionLevel level,
        String code,
        CodeSystem codeSystem,
        String name,
        String shortName,
        String kind,
        @Nullable UUID parentId,
        boolean demonstration,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether this version holds on a day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
