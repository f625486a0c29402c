package org.merestone.boundary.claim;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;

/** What the page of a line's claims shows, for whoever is responsible for one of its sides: both see both claims. */
@Service
public class ClaimReader {

    private final ClaimedLine door;
    private final Claims claims;
    private final FieldWalks walks;
    private final Clock clock;

    ClaimReader(ClaimedLine door, Claims claims, FieldWalks walks, Clock clock) {
        this.door = door;
        this.claims = claims;
        this.walks = walks;
        this.clock = clock;
    }

    /** The page. */
    public ClaimSheet of(Actor actor, UUID lineId) {
        ClaimedLine.At at = door.read(actor, lineId);
        List<UnitName> within = at.sides().stream().filter(side -> actor.actsIn(side.code())).toList();
        boolean host = within.size() == 2 && (actor.role().equals(Role.SURVEYOR.name()) || actor.role().equals(Role.COUNTY_OFFICER.name()));
        boolean own = within.size() == 1 && actor.role().equals(Role.BOUNDARY_OFFICER.name());
        Set<ClaimSheet.Action> actions = EnumSet.noneOf(ClaimSheet.Action.class);
        if (host) {
            actions.add(ClaimSheet.Action.WALK);
            if (actor.role().equals(Role.COUNTY_OFFICER.name())) {
                actions.add(ClaimSheet.Action.SETTLE);
            }
        }
        return new ClaimSheet(at.line(), at.sides(), at.standing(), claims.of(lineId), walks.latest(lineId).orElse(null),
                walks.sections(lineId, List.of(OpenSection.State.OPEN, OpenSection.State.SET_ASIDE, OpenSection.State.SOLVED)),
                host || own ? within : List.of(), actions, LegalTime.today(clock));
    }
}
