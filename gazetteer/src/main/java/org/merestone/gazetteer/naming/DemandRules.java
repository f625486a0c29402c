package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of what each flow demands (办理要求), which an office fits to the rules of its province; what is the law's own stays. */
@Repository
public class DemandRules {

    private static final String EVERY = "*";
    private static final int LONGEST_SOURCE = 200;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    DemandRules(JdbcClient jdbc, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A demand of a flow.
     *
     * @param kind     of which cases; null for all
     * @param waivable whether a case may go without it for a reason; the law's own may not
     */
    public record Rule(ApprovalFlow flow, @Nullable CaseKind kind, Demand demand, boolean waivable, String source) {}

    /** By flow, kind and demand. */
    public List<Rule> all() {
        return jdbc.sql("select * from naming_demand order by flow, kind, demand").query((row, n) -> new Rule(
                ApprovalFlow.valueOf(row.getString("flow")), kind(row.getString("kind")), Demand.valueOf(row.getString("demand")),
                row.getBoolean("waivable"), row.getString("source"))).list();
    }

    /** Demands something of a flow from now on, with where that comes from; a case may go without it for a reason. */
    public void demand(Actor actor, ApprovalFlow flow, @Nullable CaseKind kind, Demand demand, String source) {
        String said = source.strip();
        if (said.isEmpty() || said.length() > LONGEST_SOURCE) {
            throw new Refusal.NotAllowed("demand.source", LONGEST_SOURCE);
        }
        change(actor, flow, kind, demand, said, () -> {
            if (bound("update naming_demand set source = :source where flow = :flow and kind = :kind and demand = :demand", flow, kind,
                    demand).param("source", said).update() == 0) {
                bound("insert into naming_demand (flow, kind, demand, waivable, source) values (:flow, :kind, :demand, true, :source)",
                        flow, kind, demand).param("source", said).update();
            }
        });
    }

    /** Demands it no more. */
    public void drop(Actor actor, ApprovalFlow flow, @Nullable CaseKind kind, Demand demand) {
        change(actor, flow, kind, demand, "–",
                () -> bound("delete from naming_demand where flow = :flow and kind = :kind and demand = :demand", flow, kind, demand)
                        .update());
    }

    private void change(Actor actor, ApprovalFlow flow, @Nullable CaseKind kind, Demand demand, String said, Runnable write) {
        Authority.requireRole(actor, Role.NAMING_OFFICE, Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Optional<Rule> before = all().stream().filter(rule -> rule.flow() == flow && rule.kind() == kind && rule.demand() == demand)
                    .findFirst();
            if (before.isPresent() && !before.get().waivable()) {
                throw new Refusal.NotAllowed("demand.ofTheLaw", before.get().source());
            }
            write.run();
            ledger.enter(actor, Act.of("naming.demand", "naming-demand", flow + " " + key(kind) + " " + demand).with(said));
        });
    }

    private JdbcClient.StatementSpec bound(String sql, ApprovalFlow flow, @Nullable CaseKind kind, Demand demand) {
        return jdbc.sql(sql).param("flow", flow.name()).param("kind", key(kind)).param("demand", demand.name());
    }

    private static String key(@Nullable CaseKind kind) {
        return kind == null ? EVERY : kind.name();
    }

    private static @Nullable CaseKind kind(String key) {
        return EVERY.equals(key) ? null : CaseKind.valueOf(key);
    }
}
