package org.merestone.gazetteer.dossier;

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

/** The plan for a protected name is there before the case is handed in (P01); materials and reports (W02) before it is decided. */
@Component
@Order(1)
class DossierGate implements CaseGate {

    private final Dossier dossier;
    private final CaseDemands demands;

    DossierGate(Dossier dossier, CaseDemands demands) {
        this.dossier = dossier;
        this.demands = demands;
    }

    @Override
    public List<Obstacle> obstacles(NamingCase namingCase, At at) {
        List<Obstacle> obstacles = new ArrayList<>();
        List<MaterialKind> missing = dossier.missing(namingCase);
        if (missing.contains(MaterialKind.PROTECTION_PLAN)) {
            obstacles.add(Obstacle.firm(new Refusal.NotAllowed("dossier.protectionPlan", namingCase.name())));
        }
        if (at == At.DECISION) {
            long other = missing.stream().filter(kind -> kind != MaterialKind.PROTECTION_PLAN).count();
            if (other > 0) {
                demands.unmet(namingCase, Demand.MATERIALS, new Refusal.NotAllowed("dossier.missing", other)).ifPresent(obstacles::add);
            }
            int whole = dossier.wholeReports(namingCase.id());
            if (whole < ReportKind.values().length) {
                demands.unmet(namingCase, Demand.REPORTS, new Refusal.NotAllowed("dossier.reports", whole)).ifPresent(obstacles::add);
            }
        }
        return obstacles;
    }
}
