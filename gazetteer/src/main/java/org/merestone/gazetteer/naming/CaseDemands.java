package org.merestone.gazetteer.naming;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a flow demands of a kind of case, and which demands were waived with a reason (简化办理). */
@Repository
public class CaseDemands {

    private final JdbcClient jdbc;

    public CaseDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a demand was waived, and by whom. */
    public record Waiver(Demand demand, String reason, String by, OffsetDateTime at) {}

    /** The demands on a case, and whether each may be waived. */
    public Map<Demand, Boolean> of(NamingCase namingCase) {
        Map<Demand, Boolean> demands = new EnumMap<>(Demand.class);
        jdbc.sql("select demand, waivable from naming_demand where flow = :flow and kind in ('*', :kind)")
                .param("flow", namingCase.flow().name()).param("kind", namingCase.kind().name())
                .query(row -> {
                    demands.merge(Demand.valueOf(row.getString("demand")), row.getBoolean("waivable"), Boolean::logicalAnd);
                });
        return demands;
    }

    public List<Waiver> waivers(UUID caseId) {
        return jdbc.sql("select * from naming_waiver where case_id = :id order by demand").param("id", caseId)
                .query((row, n) -> new Waiver(Demand.valueOf(row.getString("demand")), row.getString("reason"), row.getString("waived_by"),
                        row.getObject("waived_at", OffsetDateTime.class))).list();
    }

    /** An obstacle where a demand is made, was not waived and is not met; the sentence says what is missing. */
    public Optional<Obstacle> unmet(NamingCase namingCase, Demand demand, Refusal.NotAllowed missing) {
        Boolean waivable = of(namingCase).get(demand);
        boolean waived = waivable != null && waivable && waivers(namingCase.id()).stream().anyMatch(each -> each.demand() == demand);
        return waivable == null || waived ? Optional.empty() : Optional.of(new Obstacle(missing, waivable ? demand : null));
    }

    void waive(UUID caseId, Demand demand, String reason, String by, OffsetDateTime at) {
        jdbc.sql("""
                insert into naming_waiver (case_id, demand, reason, waived_by, waived_at) values (:case, :demand, :reason, :by, :at)""")
                .param("case", caseId).param("demand", demand.name()).param("reason", reason).param("by", by).param("at", at).update();
    }
}
