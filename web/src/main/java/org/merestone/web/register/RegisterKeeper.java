package org.merestone.web.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.data.ledger.RegisterMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Holds the published register and moves it on: at once after a commit of this process, and within a second after one of another. A
 * reader takes the reference once and has one consistent state for its whole answer; nobody waits for anybody.
 */
@Component
public class RegisterKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterKeeper.class);
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final ChangeLog changes;
    private final RegisterReader reader;
    private final Clock clock;
    private final AtomicReference<PublishedRegister> current = new AtomicReference<>(PublishedRegister.EMPTY);

    RegisterKeeper(ChangeLog changes, RegisterReader reader, Clock clock) {
        this.changes = changes;
        this.reader = reader;
        this.clock = clock;
    }

    /** The register as published now. */
    public PublishedRegister current() {
        return current.get();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(200) // after the demonstration is in
    void start() {
        follow();
    }

    /** A commit of this process. */
    @TransactionalEventListener(fallbackExecution = true)
    void moved(RegisterMoved event) {
        follow();
    }

    /** Commits of other processes, and the turn of the day. A lost database leaves the last state standing. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void poll() {
        if (current() == PublishedRegister.EMPTY) {
            return; // still starting
        }
        try {
            follow();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the published register stays at version {}: {}", current().version(), e.getMessage());
        }
    }

    private synchronized void follow() {
        PublishedRegister before = current.get();
        LocalDate day = LocalDate.now(clock.withZone(LEGAL_ZONE));
        if (!before.day().equals(day) || changes.version() != before.version()) {
            current.set(reader.read(before, day));
        }
    }
}
