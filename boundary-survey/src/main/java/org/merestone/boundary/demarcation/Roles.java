package org.merestone.boundary.demarcation;

import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

/** Who acts as what: a role that does not do this work is refused, whatever else its holder may do. */
final class Roles {

    private Roles() {}

    static void require(Actor actor, Role role, String refusal) {
        if (!actor.role().equals(role.name())) {
            throw new Refusal.NotYours(refusal);
        }
    }
}
