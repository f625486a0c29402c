package org.merestone.web.naming;

import org.merestone.gazetteer.naming.EffectiveNames;
import org.merestone.gazetteer.naming.Escalations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks each minute for decisions whose day has come and clocks that run out. Every node does; a case is done by one of them, and what came
 * due while none ran is done after the start.
 */
@Component
class DueNames {

    private static final Logger LOG = LoggerFactory.getLogger(DueNames.class);

    private final EffectiveNames names;
    private final Escalations escalations;

    DueNames(EffectiveNames names, Escalations escalations) {
        this.names = names;
        this.escalations = escalations;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
    void look() {
        try {
            names.carryOutDue();
            escalations.tell();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("what is due waits for the database: {}", e.getMessage());
        }
    }
}
