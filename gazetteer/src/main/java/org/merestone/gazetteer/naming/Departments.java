package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The departments that are asked about names or approve them, and who acts for each (会办部门). */
@Repository
public class Departments {

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    public Departments(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** @param flow the names that it approves; null where it only gives opinions */
    public record Department(UUID id, String name, @Nullable ApprovalFlow flow, UUID divisionId) {}

    /** All of them by name. */
    public List<Department> all() {
        return query(jdbc.sql("select * from department order by name"));
    }

    public Department require(UUID id) {
        return query(jdbc.sql("select * from department where id = :id").param("id", id)).stream().findFirst()
                .orElseThrow(() -> new Refusal.NotFound("department.notFound", id));
    }

    /** The department that an actor acts for. */
    public Optional<Department> of(Actor actor) {
        return query(jdbc.sql("""
                select d.* from department d join department_member m on m.department_id = d.id where m.account_id = :id order by d.name""")
                .param("id", actor.requireAccount())).stream().findFirst();
    }

    /** Enters a department in the running transaction. */
    public UUID add(String name, @Nullable ApprovalFlow flow, UUID divisionId) {
        UUID id = ids.get();
        jdbc.sql("insert into department (id, name, flow, division_id) values (:id, :name, :flow, :division)").param("id", id)
                .param("name", name).param("flow", flow == null ? null : flow.name()).param("division", divisionId).update();
        return id;
    }

    /** Lets an account act for a department. */
    public void join(UUID departmentId, UUID accountId) {
        jdbc.sql("""
                insert into department_member (department_id, account_id)
                select :department, :account where not exists (select 1 from department_member
                  where department_id = :department and account_id = :account)""")
                .param("department", departmentId).param("account", accountId).update();
    }

    private static List<Department> query(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> new Department(row.getObject("id", UUID.class), row.getString("name"),
                row.getString("flow") == null ? null : ApprovalFlow.valueOf(row.getString("flow")),
                row.getObject("division_id", UUID.class))).list();
    }
}
