package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;

/**
 * The two divisions that share a line, as they stand today, and who may act for them.
 *
 * @param a the smaller code, left of the line
 * @param b the other
 */
record Sides(Division a, Division b) {

    /** The sides of a township line; any other line is refused: it is not demarcated between two townships. */
    static Sides of(BoundaryLine line, Divisions divisions) {
        return new Sides(divisions.require(line.unitAId()), divisions.require(otherSide(line)));
    }

    /** The same among divisions that have been read already. */
    static Sides of(BoundaryLine line, Map<UUID, Division> divisions) {
        Division a = divisions.get(line.unitAId());
        Division b = divisions.get(otherSide(line));
        if (a == null || b == null) {
            throw new Refusal.NotAllowed("task.sideGone", line.name());
        }
        return new Sides(a, b);
    }

    private static UUID otherSide(BoundaryLine line) {
        UUID unitB = line.unitBId();
        if (unitB == null) {
            throw new Refusal.NotAllowed("task.outerLine", line.name());
        }
        if (line.level() != DivisionLevel.TOWNSHIP) {
            throw new Refusal.NotAllowed("task.otherLevel", line.name());
        }
        return unitB;
    }

    /** Whether an actor is responsible for both sides. */
    boolean bothWithin(Actor actor) {
        return actor.actsIn(a.code()) && actor.actsIn(b.code());
    }

    /** Whether an actor is responsible for at least one side, and so may see what is being made of the line. */
    boolean anyWithin(Actor actor) {
        return actor.actsIn(a.code()) || actor.actsIn(b.code());
    }

    /** The one side that an actor speaks for; empty where that is none, or both: nobody confirms for the other side. */
    Optional<Division> spokenForBy(Actor actor) {
        if (bothWithin(actor) || !anyWithin(actor)) {
            return Optional.empty();
        }
        return Optional.of(actor.actsIn(a.code()) ? a : b);
    }

    List<Division> both() {
        return List.of(a, b);
    }
}
