package org.merestone.data.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which role, and where they may: inside the divisions whose code starts with {@code divisionCode}.
 *
 * @param accountId    null for the system itself (import from the shell, first start)
 * @param username     the account's name, kept in the trail even if the account goes
 * @param role         the role acted in
 * @param divisionCode a division code or the beginning of one; empty means everywhere
 */
public record Actor(@Nullable UUID accountId, String username, String role, String divisionCode) {

    /** The register acting for itself: migrations, imports from the shell, the demonstration. */
    public static Actor system(String name) {
        return new Actor(null, name, "SYSTEM", "");
    }

    /** Whether a division with this code lies inside what the actor is responsible for. */
    public boolean actsIn(String code) {
        return code.startsWith(divisionCode);
    }

    /** The account's id; an error for the system, which signs nothing. */
    public UUID requireAccount() {
        if (accountId == null) {
            throw new IllegalStateException("the system itself has no account to sign with");
        }
        return accountId;
    }
}
