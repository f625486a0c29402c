package org.merestone.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.data.ledger.RegisterMoved;
import org.merestone.geo.LegalTime;
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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Holds the published register and moves it on: at once after a commit of this process, and within a second after one of another. A
 * reader takes the reference once and has one consistent state for its whole answer; nobody waits for anybody.
 */
@Component
public class RegisterKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterKeeper.class);

    private static final String OF_THIS_ANSWER = RegisterKeeper.class.getName() + ".ofThisAnswer";

    private final ChangeLog changes;
    private final RegisterReader reader;
    private final Clock clock;
    private final AtomicReference<PublishedRegister> current = new AtomicReference<>(PublishedRegister.EMPTY);

    RegisterKeeper(ChangeLog changes, RegisterReader reader, Clock clock) {
        this.changes = changes;
        this.reader = reader;
        this.clock = clock;
    }

    /** The register as published now; to one who answers a {@link Published} question the one that its ETag names, whatever moved since. */
    public PublishedRegister current() {
        RequestAttributes question = RequestContextHolder.getRequestAttributes();
        return question != null && question.getAttribute(OF_THIS_ANSWER, RequestAttributes.SCOPE_REQUEST) instanceof PublishedRegister chosen
                ? chosen : current.get();
    }

    /** Chooses the register that a question is answered from; empty while none has been read since the start. */
    Optional<PublishedRegister> choose(HttpServletRequest question) {
        PublishedRegister register = current.get();
        if (register == PublishedRegister.EMPTY) {
            return Optional.empty();
        }
        question.setAttribute(OF_THIS_ANSWER, register);
        return Optional.of(register);
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
        if (current.get() == PublishedRegister.EMPTY) {
            return; // still starting
        }
        try {
            follow();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the published register stays at version {}: {}", current.get().version(), e.getMessage());
        }
    }

    private synchronized void follow() {
        PublishedRegister before = current.get();
        LocalDate day = LegalTime.today(clock);
        if (!before.day().equals(day) || changes.version() != before.version()) {
            PublishedRegister next = reader.read(before, day);
            next.coverage(); // or all who ask at that moment would derive the areas, each for itself
            current.set(next);
        }
    }
}
