package org.merestone.gazetteer.committee;

import java.util.List;
import java.util.UUID;

/**
 * A committee (地名委员会).
 *
 * @param members its members by name
 */
public record Committee(UUID id, String name, UUID divisionId, List<Member> members) {

    public Committee {
        members = List.copyOf(members);
    }

    /** A member (委员), who has an account. */
    public record Member(UUID accountId, String username, String name) {}
}
