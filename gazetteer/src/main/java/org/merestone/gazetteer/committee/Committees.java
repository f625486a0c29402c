package org.merestone.gazetteer.committee;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.conflict.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The committees and their members. Writing methods belong in the transaction that enters the act in the ledger. */
@Repository
public class Committees {

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    public Committees(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** All of them by name. */
    public List<Committee> all() {
        return jdbc.sql("select id, name, division_id from naming_committee order by name")
                .query((row, n) -> committee(row.getObject("id", UUID.class), row.getString("name"), row.getObject("division_id",
                        UUID.class)))
                .list();
    }

    public Committee require(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("committee.notFound", id));
    }

    public UUID add(String name, UUID divisionId) {
        UUID id = ids.get();
        jdbc.sql("insert into naming_committee (id, name, division_id) values (:id, :name, :division)").param("id", id).param("name", name)
                .param("division", divisionId).update();
        return id;
    }

    public void join(UUID committeeId, UUID accountId) {
        jdbc.sql("""
                insert into committee_member (committee_id, account_id)
                select :committee, :account where not exists (select 1 from committee_member
                  where committee_id = :committee and account_id = :account)""")
                .param("committee", committeeId).param("account", accountId).update();
    }

    public void leave(UUID committeeId, UUID accountId) {
        jdbc.sql("delete from committee_member where committee_id = :committee and account_id = :account").param("committee", committeeId)
                .param("account", accountId).update();
    }

    private Committee committee(UUID id, String name, UUID divisionId) {
        return new Committee(id, name, divisionId, jdbc.sql("""
                select a.id, a.username, a.display_name from committee_member m join account a on a.id = m.account_id
                where m.committee_id = :id order by a.display_name, a.username""").param("id", id)
                .query((row, n) -> new Committee.Member(row.getObject("id", UUID.class), row.getString("username"),
                        row.getString("display_name"))).list());
    }
}
