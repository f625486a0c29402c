package org.merestone.data.division;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.division.DivisionLevel;

/** A version of a division to be entered. */
public record NewDivision(
        DivisionLevel level,
        String code,
        CodeSystem codeSystem,
        String name,
        String shortName,
        String kind,
        @Nullable UUID parentId,
        String source,
        boolean demonstration,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public NewDivision {
        if (!codeSystem.admits(code)) {
            throw new IllegalArgumentException("not a code of " + codeSystem.name() + ": " + code);
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException("a version ends after it begins: " + validFrom + " to " + validTo);
        }
    }

    static NewDivision of(Division division) {
        return new NewDivision(division.level(), division.code(), division.codeSystem(), division.name(), division.shortName(),
                division.kind(), division.parentId(), "", division.demonstration(), division.validFrom(), division.validTo());
    }

    NewDivision until(LocalDate end) {
        return new NewDivision(level, code, codeSystem, name, shortName, kind, parentId, source, demonstration, validFrom, end);
    }
}
