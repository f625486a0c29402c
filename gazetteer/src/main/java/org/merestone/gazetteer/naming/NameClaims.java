package org.merestone.gazetteer.naming;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.gazetteer.check.BuiltUpArea;
import org.merestone.gazetteer.check.LegalScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Names that were decided on and are not in the register yet (已定未生效): in one legal scope each is one case's. Two bodies that decide
 * on one name at once both come here, and the key of the table lets one of them through.
 */
@Repository
public class NameClaims {

    private final JdbcClient jdbc;
    private final NameTrial trial;
    private final Divisions divisions;
    private final CaseRecords records;

    NameClaims(JdbcClient jdbc, NameTrial trial, Divisions divisions, CaseRecords records) {
        this.jdbc = jdbc;
        this.trial = trial;
        this.divisions = divisions;
        this.records = records;
    }

    /**
     * Claims the name of a case in its scope, in the running transaction, whose turn at the ledger the caller has.
     *
     * @throws Refusal.NotAllowed where another case has it
     */
    public void take(NamingCase decided) {
        if (decided.kind().nameStandsAlready()) {
            return;
        }
        String kind = decided.placeClass().usualKind().name();
        OffsetDateTime now = records.now();
        for (String scope : scopes(trial.check(decided, divisions.require(decided.divisionId())).scope())) {
            jdbc.sql("select c.case_no from name_claim n join naming_case c on c.id = n.case_id where n.scope = :scope and n.kind = :kind"
                    + " and n.name = :name and n.case_id <> :case").param("scope", scope).param("kind", kind).param("name", decided.name())
                    .param("case", decided.id()).query(String.class).optional().ifPresent(other -> {
                        throw new Refusal.NotAllowed("naming.claimed", decided.name(), other);
                    });
            jdbc.sql("""
                    insert into name_claim (scope, kind, name, case_id, claimed_at)
                    select :scope, :kind, :name, :case, :now where not exists (select 1 from name_claim n
                      where n.scope = :scope and n.kind = :kind and n.name = :name)""")
                    .param("scope", scope).param("kind", kind).param("name", decided.name()).param("case", decided.id())
                    .param("now", now).update();
        }
    }

    /** Gives up what a case claimed: it was given back, withdrawn, rejected, or its name stands in the register now. */
    void release(UUID caseId) {
        jdbc.sql("delete from name_claim where case_id = :case").param("case", caseId).update();
    }

    private static List<String> scopes(LegalScope scope) {
        if (scope instanceof LegalScope.Whole whole) {
            return scopes(whole.of());
        }
        if (scope instanceof LegalScope.BuiltUp builtUp) {
            return builtUp.areas().stream().map(BuiltUpArea::id).map(UUID::toString).toList();
        }
        return List.of(scope instanceof LegalScope.Division division ? division.prefix() : "nation");
    }
}
