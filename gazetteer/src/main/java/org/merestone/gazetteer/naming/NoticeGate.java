package org.merestone.gazetteer.naming;

import java.util.List;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The public has been asked about this very name, and the notice is closed. */
@Component
@Order(4)
class NoticeGate implements CaseGate {

    private final Notices notices;
    private final CaseDemands demands;

    NoticeGate(Notices notices, CaseDemands demands) {
        this.notices = notices;
        this.demands = demands;
    }

    @Override
    public List<Obstacle> obstacles(NamingCase namingCase, At at) {
        if (at == At.SUBMISSION) {
            return List.of();
        }
        if (notices.unsettled(namingCase.id())) {
            return List.of(Obstacle.firm(new Refusal.NotAllowed("notice.unsettled", namingCase.caseNumber())));
        }
        boolean asked = notices.of(namingCase.id()).stream().anyMatch(notice -> notice.kind() == PublicNotice.Kind.NOTICE
                && (notice.batchId() != null || notice.askedName().equals(namingCase.name())));
        return asked ? List.of()
                : demands.unmet(namingCase, Demand.NOTICE, new Refusal.NotAllowed("gate.notice", namingCase.name())).stream().toList();
    }
}
