package org.merestone.gazetteer.naming;

import java.util.Arrays;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.ledger.Actor;

/** Who may do what to a naming case: by role, and only inside their division. */
public final class Authority {

    private Authority() {
    }

    /** @throws Refusal.NotYours where the actor acts in none of these roles */
    public static void requireRole(Actor actor, Role... roles) {
        if (Arrays.stream(roles).noneMatch(role -> role.name().equals(actor.role()))) {
            throw new Refusal.NotYours("naming.role");
        }
    }

    /** @throws Refusal.NotYours where the division is not the actor's */
    public static void requireDivision(Actor actor, Division division) {
        if (!actor.actsIn(division.code())) {
            throw new Refusal.NotYours("naming.outsideDivision", division.name());
        }
    }

    /** The author of a thing never approves it. */
    public static void requireAnother(Actor actor, NamingCase namingCase) {
        if (actor.requireAccount().equals(namingCase.authorId())) {
            throw new Refusal.NotYours("naming.authorDecides");
        }
    }
}
