package org.merestone.boundary.claim;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of a line is not agreed, for gates and agreements; callers have seen to it who may know. */
@Component
public class OpenSections {

    private final FieldWalks walks;
    private final Claims claims;

    OpenSections(FieldWalks walks, Claims claims) {
        this.walks = walks;
        this.claims = claims;
    }

    /** Whether both sides have walked the line and somebody has written down what came of it. */
    public boolean walked(UUID lineId) {
        return walks.any(lineId);
    }

    /** The sections that block signing. */
    public List<OpenSection> blocking(UUID lineId) {
        return walks.sections(lineId, List.of(OpenSection.State.OPEN));
    }

    /** The sections that are left out of what is signed. */
    public List<OpenSection> aside(UUID lineId) {
        return walks.sections(lineId, List.of(OpenSection.State.SET_ASIDE));
    }

    /** The sections that an agreement left out when it was reported. */
    public List<OpenSection> excludedBy(UUID agreement) {
        return walks.excludedBy(agreement);
    }

    /** Fixes what an agreement leaves out; whoever calls this holds its lock. */
    public void exclude(UUID agreement, List<OpenSection> sections) {
        walks.exclude(agreement, sections);
    }

    /** Whether something was settled with a document. */
    public boolean anySettled(UUID lineId) {
        return !walks.sections(lineId, List.of(OpenSection.State.SOLVED)).isEmpty();
    }

    /** What the sides claim of a line and stand by, the oldest first. */
    public List<BoundaryClaim> claims(UUID lineId) {
        return claims.of(lineId).stream().filter(BoundaryClaim::stands).toList();
    }
}
