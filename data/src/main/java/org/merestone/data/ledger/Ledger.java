package org.merestone.data.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.merestone.geo.LegalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the audit entry and the change-log rows of an act in the act's own transaction. It locks the ledger's head until that
 * transaction ends, so numbers follow the order of commits and a reader who saw version n misses nothing before it. Call it last.
 */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Ledger(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Enters an act and the changes that it makes.
     *
     * @throws IllegalStateException outside a transaction: the entry must stand or fall with the change
     */
    public Receipt enter(Actor actor, Act act, Change... changes) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act is entered in the transaction that does it: " + act.action());
        }
        Head head = lockHead();
        OffsetDateTime now = LegalTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = new AuditEntry(head.auditSeq + 1, now, actor.accountId(), actor.username(), actor.role(),
                actor.divisionCode(), act, head.auditHash, "").sealed();
        insert(entry);
        long version = head.changeVersion;
        for (Change change : changes) {
            insert(++version, now, change);
        }
        jdbc.sql("update ledger_head set change_version = :version, audit_seq = :seq, audit_hash = :hash where id = 1")
                .param("version", version).param("seq", entry.seq()).param("hash", entry.hash()).update();
        if (changes.length > 0) {
            events.publishEvent(new RegisterMoved(version));
        }
        return new Receipt(entry.seq(), version);
    }

    /**
     * Waits until no other transaction that enters an act is under way, and keeps others waiting until this one ends. For an act that
     * must be checked against everything that others have done, not only against the rows it locks.
     */
    public void awaitTurn() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a turn lasts as long as a transaction, and there is none");
        }
        lockHead();
    }

    private Head lockHead() {
        return jdbc.sql("select change_version, audit_seq, audit_hash from ledger_head where id = 1 for update")
                .query((row, n) -> new Head(row.getLong(1), row.getLong(2), row.getString(3))).single();
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                insert into audit_entry (seq, happened_at, actor_id, actor_name, actor_role, division_code, action, subject_kind,
                                         subject_id, reason, detail, previous_hash, hash)
                values (:seq, :at, :actor, :name, :role, :division, :action, :kind, :subject, :reason, :detail, :previous, :hash)""")
                .param("seq", entry.seq()).param("at", entry.happenedAt()).param("actor", entry.actorId())
                .param("name", entry.actorName()).param("role", entry.actorRole()).param("division", entry.divisionCode())
                .param("action", entry.act().action()).param("kind", entry.act().subjectKind())
                .param("subject", entry.act().subjectId()).param("reason", entry.act().reason())
                .param("detail", entry.act().detail()).param("previous", entry.previousHash()).param("hash", entry.hash())
                .update();
    }

    private void insert(long version, OffsetDateTime now, Change change) {
        jdbc.sql("""
                insert into change_log (version, changed_at, part, entity, entity_id, operation)
                values (:version, :at, :part, :entity, :id, :operation)""")
                .param("version", version).param("at", now).param("part", change.part().name())
                .param("entity", change.entity()).param("id", change.entityId()).param("operation", change.operation().name())
                .update();
    }

    private record Head(long changeVersion, long auditSeq, String auditHash) {}
}
