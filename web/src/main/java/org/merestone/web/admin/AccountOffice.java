package org.merestone.web.admin;

import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and shuts accounts, and enters it in the ledger. */
@Service
class AccountOffice {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 64; // bcrypt looks at 72 bytes

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Ledger ledger;
    private final Supplier<UUID> ids;

    AccountOffice(Accounts accounts, PasswordEncoder passwords, Ledger ledger, Supplier<UUID> ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Opens the account that is described, under an id of its own. */
    @Transactional
    public UUID open(Actor administrator, Account wanted, String password) {
        if (!wanted.username().matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw new Refusal.NotAllowed("account.username");
        }
        if (wanted.displayName().isEmpty() || wanted.displayName().length() > 60) {
            throw new Refusal.NotAllowed("account.displayName");
        }
        if (!wanted.divisionCode().matches("[0-9A-Za-z]{0,12}")) {
            throw new Refusal.NotAllowed("account.divisionCode");
        }
        if (wanted.roles().isEmpty()) {
            throw new Refusal.NotAllowed("account.role");
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refusal.NotAllowed("account.password", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        if (accounts.byUsername(wanted.username()).isPresent()) {
            throw new Refusal.NotAllowed("account.taken", wanted.username());
        }
        UUID id = ids.get();
        accounts.add(new Account(id, wanted.username(), passwords.encode(password), wanted.displayName(), wanted.divisionCode(), true,
                false, wanted.roles()));
        ledger.enter(administrator, Act.of("account.open", "account", id)
                .with("username=" + wanted.username() + " roles=" + wanted.roles() + " division=" + wanted.divisionCode()));
        return id;
    }

    /** Lets an account in or shuts it out; nobody shuts themselves out. */
    @Transactional
    public void enable(Actor administrator, UUID id, boolean enabled) {
        Account account = accounts.byId(id).orElseThrow(() -> new Refusal.NotFound("account.notFound", id));
        if (id.equals(administrator.accountId()) && !enabled) {
            throw new Refusal.NotAllowed("account.self");
        }
        accounts.enable(id, enabled);
        ledger.enter(administrator, Act.of(enabled ? "account.enable" : "account.disable", "account", id)
                .with("username=" + account.username()));
    }
}
