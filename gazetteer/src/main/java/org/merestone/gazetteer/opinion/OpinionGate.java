package org.merestone.gazetteer.opinion;

import java.util.ArrayList;
import java.util.List;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.naming.CaseDemands;
import org.merestone.gazetteer.naming.CaseGate;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Obstacle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was asked about the name has answered or let the day pass, objections are dealt with, and experts were heard where demanded. */
@Component
@Order(2)
class OpinionGate implements CaseGate {

    private final Consulting consulting;
    private final CaseDemands demands;

    OpinionGate(Consulting consulting, CaseDemands demands) {
        this.consulting = consulting;
        this.demands = demands;
    }

    @Override
    public List<Obstacle> obstacles(NamingCase namingCase, At at) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (at == At.SUBMISSION) {
            return obstacles;
        }
        List<Opinion> asked = consulting.opinions(namingCase.id()).stream().filter(each -> each.askedName().equals(namingCase.name()))
                .toList();
        asked.stream().filter(each -> !each.settled()).forEach(each -> obstacles.add(Obstacle.firm(each.answer() == null
                ? new Refusal.NotAllowed("opinion.awaited", each.department(), each.dueOn())
                : new Refusal.NotAllowed("opinion.objection", each.department()))));
        if (asked.isEmpty()) {
            demands.unmet(namingCase, Demand.OPINIONS, new Refusal.NotAllowed("opinion.none", namingCase.name())).ifPresent(obstacles::add);
        }
        if (consulting.reviews(namingCase.id()).stream().noneMatch(each -> each.askedName().equals(namingCase.name()))) {
            demands.unmet(namingCase, Demand.EXPERTS, new Refusal.NotAllowed("opinion.noExpert", namingCase.name()))
                    .ifPresent(obstacles::add);
        }
        return obstacles;
    }
}
