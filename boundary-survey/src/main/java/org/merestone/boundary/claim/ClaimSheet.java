package org.merestone.boundary.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.LineVersion;

/**
 * Claims, walk and open sections of a line, as their page shows them.
 *
 * @param sides    A (red), then B (blue)
 * @param walk     the walk that counts; null before there was one
 * @param sections that the walks left open and no later walk replaced, settled ones too
 * @param claimsOf the sides for which the reader may claim
 */
public record ClaimSheet(BoundaryLine line, List<UnitName> sides, LineVersion standing, List<BoundaryClaim> claims,
        @Nullable FieldConfirmation walk, List<OpenSection> sections, List<UnitName> claimsOf, Set<Action> actions, LocalDate today) {

    /** What somebody may do there. */
    public enum Action { WALK, SETTLE }

    public ClaimSheet {
        sides = List.copyOf(sides);
        claims = List.copyOf(claims);
        sections = List.copyOf(sections);
        claimsOf = List.copyOf(claimsOf);
    }

    /** A side by its id. */
    public UnitName side(UUID unit) {
        return sides.get(sides.get(0).id().equals(unit) ? 0 : 1);
    }

    /** The colour of a side's claim on every map: red for A, blue for B. */
    public String colour(UUID unit) {
        return sides.get(0).id().equals(unit) ? "red" : "blue";
    }
}
