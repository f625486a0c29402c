package org.merestone.web.start;

import java.time.Clock;
import org.merestone.data.account.Accounts;
import org.merestone.data.demo.DemoLoader;
import org.merestone.data.division.Divisions;
import org.merestone.geo.LegalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the invented county into a register that is empty, never into one where anything real is kept. */
@Component
@ConditionalOnWebApplication
class Demonstration {

    private final DemoLoader loader;
    private final Divisions divisions;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean wanted;

    Demonstration(DemoLoader loader, Divisions divisions, Accounts accounts, Clock clock,
            @Value("${merestone.demonstration}") boolean wanted) {
        this.loader = loader;
        this.divisions = divisions;
        this.accounts = accounts;
        this.clock = clock;
        this.wanted = wanted;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(50) // before the first administrator is looked for and the register is read
    void load() {
        if (wanted && accounts.none() && divisions.on(LegalTime.today(clock)).isEmpty()) {
            loader.load();
        }
    }
}
