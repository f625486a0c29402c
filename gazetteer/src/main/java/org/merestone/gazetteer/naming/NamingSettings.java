package org.merestone.gazetteer.naming;

import java.util.List;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of the procedure that the law does not fix: days, the quorum; each with where it comes from. */
@Repository
public class NamingSettings {

    private static final int MOST = 366;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    public NamingSettings(JdbcClient jdbc, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A number with its source; the name is its key in the texts.
     *
     * @param working of a number of days, whether only working days count
     */
    public record Setting(String name, int amount, boolean working, String source) {

        /** Whether it is a term that counts the one or the other; the days of a warning are always the calendar's. */
        public boolean counts() {
            return name.endsWith("_days") && !name.equals("alarm_days");
        }
    }

    public List<Setting> all() {
        return jdbc.sql("select * from naming_setting order by name")
                .query((row, n) -> new Setting(row.getString("name"), row.getInt("amount"), row.getBoolean("working"),
                        row.getString("source"))).list();
    }

    /** From acceptance to the decision. */
    Term handling() {
        return term("handling_days");
    }

    /** What a department has for its opinion. */
    public Term opinion() {
        return term("opinion_days");
    }

    /** Days before a deadline from which the office is warned. */
    public int alarmDays() {
        return number("alarm_days");
    }

    Term signs() {
        return term("sign_days");
    }

    Term addresses() {
        return term("address_days");
    }

    /** How many members have to be there: at least the part that the rules of procedure say, such as two thirds, rounded up. */
    public int quorum(int members) {
        int whole = number("quorum_whole");
        return (members * number("quorum_part") + whole - 1) / whole;
    }

    /** Changes a number, with its source. */
    public void change(Actor actor, String name, int amount, String source) {
        change(actor, name, amount, all().stream().anyMatch(each -> each.name().equals(name) && each.working()), source);
    }

    /** @param working whether only working days count; of no meaning for what is no term */
    public void change(Actor actor, String name, int amount, boolean working, String source) {
        Authority.requireRole(actor, Role.ADMINISTRATOR, Role.NAMING_OFFICE);
        if (amount < 1 || amount > MOST || source.isBlank() || source.length() > 200) {
            throw new Refusal.NotAllowed("setting.amount", MOST);
        }
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.sql("""
                    update naming_setting set amount = :amount, working = :working, source = :source where name = :name""")
                    .param("amount", amount).param("working", working && name.endsWith("_days"))
                    .param("source", source.strip()).param("name", name).update();
            if (changed == 0 || number("quorum_part") > number("quorum_whole")) {
                throw new Refusal.NotAllowed("setting.amount", MOST);
            }
            ledger.enter(actor, Act.of("naming.setting", "setting", name).with(name + " = " + amount + (working ? " 工作日" : ""))
                    .because(source.strip()));
        });
    }

    private int number(String name) {
        return jdbc.sql("select amount from naming_setting where name = :name").param("name", name).query(Integer.class).single();
    }

    private Term term(String name) {
        return jdbc.sql("select amount, working from naming_setting where name = :name").param("name", name)
                .query((row, n) -> new Term(row.getInt("amount"), row.getBoolean("working"))).single();
    }
}
