package org.merestone.geo.index;

import org.merestone.geo.division.DivisionLevel;

/** A division by its level and code. */
public record LeveledUnit(DivisionLevel level, String code) {
}
