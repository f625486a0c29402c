package org.merestone.boundary.demarcation;

import java.util.UUID;
import org.merestone.data.division.Division;

/** A side of a line as pages name it. */
public record UnitName(UUID id, String code, String name) {

    static UnitName of(Division division) {
        return new UnitName(division.id(), division.code(), division.name());
    }
}
