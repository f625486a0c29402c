package org.merestone.data.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the demonstration county and its accounts into the register, in one transaction and through the ledger. It never
 * touches a register that has divisions already: neither does it enter twice, nor does it mix the invented with the real.
 */
@Component
public class DemoLoader {

    /** Password of every demonstration account. */
    public static final String PASSWORD = "merestone-demo";

    /** First day that the register knows of: lines and divisions stand from then on. */
    static final LocalDate FOUNDED = LocalDate.of(2005, 1, 1);

    private static final String PASSWORD_HASH = "{bcrypt}$2a$10$PcoN2Vaxiu0sWYMvzSPAwe16ffT.5UwwAsTf5HP3zBT4PwGCEojNq";

    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;
    private final Geometries geometries;
    private final Divisions divisions;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public DemoLoader(JdbcOperations jdbc, PlatformTransactionManager transactions, Geometries geometries, Divisions divisions,
            Accounts accounts, Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.geometries = geometries;
        this.divisions = divisions;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Enters the county of {@link DemoCounty#SEED} into an empty register.
     *
     * @return false when the register holds divisions already, and nothing was done
     */
    public boolean load() {
        return isEmpty() && load(DemoCounty.generate(DemoCounty.SEED));
    }

    /** Enters a county, under the same condition. */
    public boolean load(DemoCounty county) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            // Two nodes that start on one empty database wait here for each other.
            jdbc.queryForList("select id from ledger_head where id = 1 for update");
            if (!isEmpty()) {
                return false;
            }
            enter(county);
            return true;
        }));
    }

    private boolean isEmpty() {
        return jdbc.queryForList("select id from division fetch first 1 rows only").isEmpty();
    }

    private void enter(DemoCounty county) {
        var now = LegalTime.now(clock);
        var entry = new Entry(jdbc, geometries, ids, now);
        enterDivisions(county, entry);
        seal(entry, "demonstration.divisions");
        enterAccounts(county, entry);
        new NamingBodies(entry).enter();
        seal(entry, "demonstration.accounts");
        new LineRows(entry).enter(county);
        seal(entry, "demonstration.lines");
        new MarkerRows(entry).enter(county);
        seal(entry, "demonstration.markers");
        new WaterRows(entry).enter(county);
        seal(entry, "demonstration.waters");
        var places = new PlaceRows(entry);
        places.enter(county);
        seal(entry, "demonstration.names");
        new CaseRows(entry, places).enter(county);
        seal(entry, "demonstration.cases");
    }

    private void seal(Entry entry, String action) {
        var act = Act.of(action, "division", entry.id(DemoCounty.CODE)).because(DemoCounty.NOTICE)
                .with(entry.changes().size() + " changes");
        ledger.enter(Actor.system("demonstration"), act, entry.changes().toArray(Change[]::new));
        entry.changes().clear();
    }

    private void enterDivisions(DemoCounty county, Entry entry) {
        var province = add(entry, DivisionLevel.PROVINCE, DemoCounty.PROVINCE_CODE, DemoCounty.PROVINCE_NAME, "示例", "省", null);
        var city = add(entry, DivisionLevel.PREFECTURE, DemoCounty.CITY_CODE, DemoCounty.CITY_NAME, "演示", "地级市", province);
        var own = add(entry, DivisionLevel.COUNTY, DemoCounty.CODE, DemoCounty.NAME, "砚川", "县", city);
        for (var township : county.townships()) {
            add(entry, DivisionLevel.TOWNSHIP, township.code(), township.name(), township.shortName(), township.kind(), own);
        }
    }

    private UUID add(Entry entry, DivisionLevel level, String code, String name, String shortName, String kind,
            @Nullable UUID parent) {
        var system = new CodeSystem(DemoCounty.CODE_SYSTEM, DemoCounty.EDITION);
        var id = divisions.add(new NewDivision(level, code, system, name, shortName, kind, parent, DemoCounty.NOTICE, true,
                FOUNDED, null));
        entry.known().put(code, id);
        entry.changes().add(Change.create(Change.Part.DIVISIONS, "division", id));
        return id;
    }

    private void enterAccounts(DemoCounty county, Entry entry) {
        for (var account : county.accounts()) {
            var standing = accounts.byUsername(account.username());
            if (standing.isPresent()) {
                entry.known().put(account.username(), standing.get().id());
            } else {
                accounts.add(new Account(entry.give(account.username()), account.username(), PASSWORD_HASH,
                        account.displayName(), account.divisionCode(), true, true, Set.of(Role.valueOf(account.role()))));
            }
            if (account.role().equals(Role.BOUNDARY_OFFICER.name())) {
                entry.known().put(LineRows.officer(account.divisionCode()), entry.id(account.username()));
            }
        }
    }
}
