package org.merestone.boundary.demarcation;

import java.util.List;
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
        UUID unitB = line.unitBId();
        if (unitB == null) {
            throw new Refusal.NotAllowed("task.outerLine", line.name());
        }
        if (line.level() != DivisionLevel.TOWNSHIP) {
            throw new Refusal.NotAllowed("task.otherLevel", line.name());
        }
        return new Sides(divisions.require(line.unitAId()), divisions.require(unitB));
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
