package org.merestone.web.register;

import java.time.LocalDate;
import java.util.Set;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Change.Part;
import org.merestone.data.ledger.ChangeLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is public out of the database, as of one version: the only place where the published register meets it. */
@Component
class RegisterReader {

    private final ChangeLog changes;
    private final Divisions divisions;
    private final TransactionTemplate snapshot;

    RegisterReader(ChangeLog changes, Divisions divisions, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.divisions = divisions;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The register as it stands now, with the parts of {@code before} that are not stale kept as they are. */
    PublishedRegister read(PublishedRegister before, Set<Part> stale, LocalDate day) {
        return snapshot.execute(status -> {
            long version = changes.version();
            DivisionPart divisionPart = stale.contains(Part.DIVISIONS) ? new DivisionPart(divisions.on(day)) : before.divisions();
            return new PublishedRegister(version, day, divisionPart);
        });
    }
}
