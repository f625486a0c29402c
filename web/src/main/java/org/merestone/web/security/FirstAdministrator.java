package org.merestone.web.security;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A register without any account gets its first administrator from the environment, never from a default. */
@Component
@ConditionalOnWebApplication
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int SHORTEST = 12;

    private final Accounts accounts;
    private final Ledger ledger;
    private final PasswordEncoder passwords;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;
    private final String password;

    FirstAdministrator(Accounts accounts, Ledger ledger, PasswordEncoder passwords, Supplier<UUID> ids,
            TransactionTemplate transaction, @Value("${MERESTONE_ADMIN_PASSWORD:}") String password) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.passwords = passwords;
        this.ids = ids;
        this.transaction = transaction;
        this.password = password;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(100) // after the demonstration, which brings accounts of its own
    void appoint() {
        if (!accounts.none()) {
            return;
        }
        if (password.length() < SHORTEST) {
            LOG.warn("没有任何账号：请以环境变量 MERESTONE_ADMIN_PASSWORD（至少 {} 个字符）启动一次，以建立管理员 admin。"
                    + " / There is no account yet: start once with MERESTONE_ADMIN_PASSWORD (at least {} characters) to make the administrator admin.",
                    SHORTEST, SHORTEST);
            return;
        }
        Account admin = new Account(ids.get(), "admin", passwords.encode(password), "系统管理员", "", true, false,
                Set.of(Role.ADMINISTRATOR));
        transaction.executeWithoutResult(status -> {
            accounts.add(admin);
            ledger.enter(Actor.system("start"), Act.of("account.create", "account", admin.id()));
        });
    }
}
