package org.merestone.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the register. The caller enters the act in the ledger. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> byUsername(String username) {
        return jdbc.sql("select * from account where username = :username").param("username", username)
                .query((row, n) -> read(row)).optional();
    }

    public Optional<Account> byId(UUID id) {
        return jdbc.sql("select * from account where id = :id").param("id", id).query((row, n) -> read(row)).optional();
    }

    /** All accounts by username. */
    public List<Account> all() {
        return jdbc.sql("select * from account order by username").query((row, n) -> read(row)).list();
    }

    public boolean none() {
        return jdbc.sql("select count(*) from account").query(Integer.class).single() == 0;
    }

    public void add(Account account) {
        jdbc.sql("""
                insert into account (id, username, password_hash, display_name, division_code, enabled, demonstration, created_at)
                values (:id, :username, :hash, :name, :division, :enabled, :demonstration, :now)""")
                .param("id", account.id()).param("username", account.username()).param("hash", account.passwordHash())
                .param("name", account.displayName()).param("division", account.divisionCode())
                .param("enabled", account.enabled()).param("demonstration", account.demonstration())
                .param("now", LegalTime.now(clock)).update();
        for (Role role : account.roles()) {
            jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                    .param("id", account.id()).param("role", role.name()).update();
        }
    }

    /** Lets an account sign in, or no longer. */
    public void enable(UUID id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id").param("enabled", enabled).param("id", id).update();
    }

    private Account read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Account(id, row.getString("username"), row.getString("password_hash"), row.getString("display_name"),
                row.getString("division_code"), row.getBoolean("enabled"), row.getBoolean("demonstration"), roles(id));
    }

    private Set<Role> roles(UUID id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from account_role where account_id = :id").param("id", id).query(String.class).list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }
}
