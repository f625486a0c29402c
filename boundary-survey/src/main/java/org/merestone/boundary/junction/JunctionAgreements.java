package org.merestone.boundary.junction;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.boundary.agreement.Signatures;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of junctions' agreements. Callers hold the junction's lock. */
@Repository
class JunctionAgreements {

    private static final String SELECT = "select g.*, a.display_name from junction_agreement g join account a on a.id = g.drafted_by ";

    private final JdbcClient jdbc;
    private final Signatures signatures;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JunctionAgreements(JdbcClient jdbc, Signatures signatures, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.clock = clock;
        this.ids = ids;
    }

    /** The agreement of a junction, unless it was given up. */
    Optional<JunctionAgreement> of(UUID node) {
        return jdbc.sql(SELECT + "where g.node_id = :node and g.state <> 'WITHDRAWN'").param("node",
                node).query(JunctionAgreements::agreement)
                .optional();
    }

    /** An agreement of a junction as it stands. */
    JunctionStanding standing(Junction junction, JunctionAgreement agreement) {
        return new JunctionStanding(agreement, junction, signatures.of(Signatures.On.JUNCTION, agreement.id()), fingerprint(junction,
                agreement));
    }

    private static String fingerprint(Junction junction, JunctionAgreement agreement) {
        List<String> said = new ArrayList<>(agreement.wording().entries());
        said.add(junction.at().getX() + " " + junction.at().getY());
        junction.units().forEach(unit -> said.add(unit.code() + " " + unit.name()));
        junction.lines().forEach(line -> said.add(line.code()));
        Junction.Stone marker = junction.marker();
        said.add(marker == null ? "" : marker.code() + " " + marker.shape());
        StringBuilder canonical = new StringBuilder();
        said.forEach(each -> canonical.append(each.length()).append(':').append(each));
        return Documents.sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    UUID add(Junction junction, JunctionWording wording, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into junction_agreement (id, node_id, state, agreement_no, title, description, unmarked_reason, effect, copies,
                                                in_order,
                                                drafted_by, drafted_at)
                values (:id, :node, 'DRAFTED', :no, :title, :description, :unmarked, :effect, :copies, :ordered, :account, :now)""")
                .param("id", id).param("node", junction.id()).param("no", wording.number()).param("title", wording.title())
                .param("description", wording.description()).param("unmarked", wording.unmarkedReason()).param("effect", wording.effect())
                .param("copies", wording.copies()).param("ordered", wording.inOrder()).param("account", account)
                .param("now", LegalTime.now(clock)).update();
        addAuthor(id, account);
        return id;
    }

    void reword(UUID id, JunctionWording wording, UUID account) {
        jdbc.sql("""
                update junction_agreement set agreement_no = :no, title = :title, description = :description, unmarked_reason = :unmarked,
                       effect = :effect, copies = :copies, in_order = :ordered, row_version = row_version + 1 where id = :id""")
                .param("no", wording.number()).param("title", wording.title()).param("description", wording.description())
                .param("unmarked", wording.unmarkedReason()).param("effect", wording.effect()).param("copies", wording.copies())
                .param("ordered", wording.inOrder()).param("id", id).update();
        addAuthor(id, account);
    }

    boolean isAuthor(UUID id, UUID account) {
        return jdbc.sql("select count(*) from junction_author where agreement_id = :id and account_id = :account").param("id", id)
                .param("account", account).query(Integer.class).single() > 0;
    }

    private void addAuthor(UUID id, UUID account) {
        if (!isAuthor(id, account)) {
            jdbc.sql("insert into junction_author (agreement_id, account_id) values (:id, :account)").param("id", id)
                    .param("account", account).update();
        }
    }

    void approve(UUID id, String number, LocalDate day, UUID account) {
        jdbc.sql("""
                update junction_agreement set state = 'APPROVED', approval_no = :no, approved_on = :day, approved_by = :account,
                       row_version = row_version + 1 where id = :id""").param("no", number).param("day", day).param("account", account)
                .param("id", id).update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update junction_agreement set state = 'WITHDRAWN', row_version = row_version + 1 where id = :id").param("id",
                id).update();
    }

    private static JunctionAgreement agreement(ResultSet row, int number) throws SQLException {
        JunctionWording wording = new JunctionWording(row.getString("agreement_no"), row.getString("title"), row.getString("description"),
                row.getString("unmarked_reason"), row.getString("effect"), row.getInt("copies"), row.getBoolean("in_order"));
        return new JunctionAgreement(row.getObject("id", UUID.class), row.getObject("node_id", UUID.class),
                JunctionAgreement.State.valueOf(row.getString("state")), wording, row.getString("display_name"),
                row.getString("approval_no"),
                row.getObject("approved_on", LocalDate.class), row.getLong("row_version"));
    }
}
