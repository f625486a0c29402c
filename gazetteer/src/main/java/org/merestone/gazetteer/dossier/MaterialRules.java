package org.merestone.gazetteer.dossier;

import java.util.List;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of which materials each kind of case brings (材料清单). The plan for a protected name is the law's and in no table. */
@Repository
public class MaterialRules {

    private static final int LONGEST_SOURCE = 200;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    MaterialRules(JdbcClient jdbc, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A material that cases of a kind have to bring. */
    public record Rule(CaseKind kind, MaterialKind material, String source) {}

    /** By kind of case and material. */
    public List<Rule> all() {
        return jdbc.sql("select * from material_demand where kind <> '*' order by kind, material").query((row, n) -> new Rule(
                CaseKind.valueOf(row.getString("kind")), MaterialKind.valueOf(row.getString("material")), row.getString("source"))).list();
    }

    /** Asks for a material from now on, with where that comes from. */
    public void demand(Actor actor, CaseKind kind, MaterialKind material, String source) {
        String said = source.strip();
        if (said.isEmpty() || said.length() > LONGEST_SOURCE || material == MaterialKind.PROTECTION_PLAN) {
            throw new Refusal.NotAllowed("demand.source", LONGEST_SOURCE);
        }
        change(actor, kind, material, said, "insert into material_demand (kind, material, source) values (:kind, :material, :source)");
    }

    /** Asks for it no more. */
    public void drop(Actor actor, CaseKind kind, MaterialKind material) {
        change(actor, kind, material, "–", "");
    }

    private void change(Actor actor, CaseKind kind, MaterialKind material, String said, String insert) {
        Authority.requireRole(actor, Role.NAMING_OFFICE, Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            jdbc.sql("delete from material_demand where kind = :kind and material = :material").param("kind", kind.name())
                    .param("material", material.name()).update();
            if (!insert.isEmpty()) {
                jdbc.sql(insert).param("kind", kind.name()).param("material", material.name()).param("source", said).update();
            }
            ledger.enter(actor, Act.of("naming.material", "material-demand", kind + " " + material).with(said));
        });
    }
}
