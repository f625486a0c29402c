package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes approved names standard on their day (生效). Whoever asks first, on whichever node, does it once: a case is done under the ledger's
 * turn and marked in the same transaction. Days on which nobody asked are made up for, each name from its own day on.
 */
@Service
public class EffectiveNames {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveNames.class);

    private final NamingCases cases;
    private final CaseRecords records;
    private final StandardNames names;
    private final NameClaims claims;
    private final NameTrial trial;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    EffectiveNames(NamingCases cases, CaseRecords records, StandardNames names, NameClaims claims, NameTrial trial, Divisions divisions,
            Ledger ledger, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.records = records;
        this.names = names;
        this.claims = claims;
        this.trial = trial;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Brings every decision into the register whose day has come; how many that were. */
    public int carryOutDue() {
        int done = 0;
        for (UUID id : records.due(trial.today())) {
            try {
                done += carryOutDue(id) ? 1 : 0;
            } catch (Refusal.NotAllowed refusal) {
                LOG.warn("the decision of case {} cannot take effect: {}", id, refusal.getMessage());
            }
        }
        return done;
    }

    /** Brings a case's decision into the register if its day has come and nobody has; whether it did. */
    public boolean carryOutDue(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!records.due(trial.today()).contains(id)) {
                return false;
            }
            ledger.awaitTurn();
            if (!records.due(trial.today()).contains(id)) {
                return false; // another node was first
            }
            NamingCase decided = cases.require(id);
            Division division = divisions.require(decided.divisionId());
            List<CaseEvent> events = cases.events(id);
            UUID place = names.carryOut(decided, division, events.get(events.size() - 1).actorName());
            records.effected(id, place);
            claims.release(id);
            ledger.enter(Actor.system("calendar"), Act.of("naming.effect", "naming-case", id).with(decided.name() + " " + place),
                    decided.targetId() == null ? Change.create(Change.Part.NAMES, "place", place)
                            : Change.replace(Change.Part.NAMES, "place", place));
            return true;
        }));
    }
}
