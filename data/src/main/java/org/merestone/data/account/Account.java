package org.merestone.data.account;

import java.util.Set;
import java.util.UUID;
import org.merestone.data.ledger.Actor;

/**
 * A member of staff.
 *
 * @param passwordHash with its algorithm in front: {@code {bcrypt}…}
 * @param divisionCode acts only inside divisions whose code starts with this; empty is everywhere
 */
public record Account(
        UUID id,
        String username,
        String passwordHash,
        String displayName,
        String divisionCode,
        boolean enabled,
        boolean demonstration,
        Set<Role> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The account acting in one of its roles. */
    public Actor as(Role role) {
        if (!roles.contains(role)) {
            throw new IllegalArgumentException(username + " has not the role " + role);
        }
        return new Actor(id, username, role.name(), divisionCode);
    }

    /** Never the hash: accounts are logged and shown. */
    @Override
    public String toString() {
        return "Account[" + username + ", " + roles + ", " + divisionCode + "]";
    }
}
