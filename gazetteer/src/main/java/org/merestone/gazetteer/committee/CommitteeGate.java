package org.merestone.gazetteer.committee;

import java.util.List;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.naming.CaseDemands;
import org.merestone.gazetteer.naming.CaseGate;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Obstacle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A committee has carried the name as it is now, unless that was waived; a name that it refused is not approved by going around it. */
@Component
@Order(3)
class CommitteeGate implements CaseGate {

    private final Meetings meetings;
    private final CaseDemands demands;

    CommitteeGate(Meetings meetings, CaseDemands demands) {
        this.meetings = meetings;
        this.demands = demands;
    }

    @Override
    public List<Obstacle> obstacles(NamingCase namingCase, At at) {
        if (at == At.SUBMISSION) {
            return List.of();
        }
        List<AgendaItem> about = meetings.about(namingCase.id()).stream()
                .filter(item -> item.subject() instanceof AgendaItem.Batch || item.askedName().equals(namingCase.name())).toList();
        if (about.stream().anyMatch(item -> item.outcome() == AgendaItem.Outcome.PASSED)) {
            return List.of();
        }
        if (about.stream().anyMatch(item -> item.outcome() == AgendaItem.Outcome.REFUSED)) {
            return List.of(Obstacle.firm(new Refusal.NotAllowed("meeting.refused", namingCase.name())));
        }
        return demands.unmet(namingCase, Demand.COMMITTEE, new Refusal.NotAllowed("meeting.notPassed", namingCase.name())).stream()
                .toList();
    }
}
