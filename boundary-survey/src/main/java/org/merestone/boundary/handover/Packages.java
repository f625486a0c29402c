package org.merestone.boundary.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.line.Classification;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Document;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of packages. */
@Repository
class Packages {

    private static final String SELECT = """
            select p.*, m.display_name as maker, c.display_name as checker from result_package p join account m on m.id = p.made_by
            left join account c on c.id = p.checked_by\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Packages(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** The packages of a line, the latest first. */
    List<ResultPackage> of(UUID lineId) {
        return jdbc.sql(SELECT + "where p.line_id = :line order by p.made_at desc, p.id").param("line", lineId).query(Packages::row).list();
    }

    Optional<ResultPackage> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id").param("id", id).query(Packages::row).optional();
    }

    /** The package, locked until the transaction ends; a refusal where somebody else was first. */
    ResultPackage lock(UUID id, long rowVersionSeen) {
        jdbc.sql("select id from result_package where id = :id for update").param("id", id).query(UUID.class).optional();
        ResultPackage found = find(id).orElseThrow(() -> new Refusal.NotFound("package.notFound"));
        if (found.rowVersion() != rowVersionSeen || found.state() != ResultPackage.State.MADE) {
            throw new Refusal.Stale("package.moved");
        }
        return found;
    }

    UUID add(LineProgress.Work work, Document file, int files, int percent, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into result_package (id, line_id, sha256, file_name, byte_size, file_count, percent, fingerprint, classification,
                  made_by, made_at, state)
                values (:id, :line, :hash, :name, :size, :files, :percent, :fingerprint, :class, :account, :now, 'MADE')""")
                .param("id", id).param("line", work.line().id()).param("hash", file.sha256()).param("name", file.fileName())
                .param("size", file.byteSize()).param("files", files).param("percent", percent).param("fingerprint",
                        work.version().fingerprint())
                .param("class", work.version().classification().name()).param("account", account).param("now",
                        LegalTime.now(clock)).update();
        return id;
    }

    /** @param receiptNo null where it is refused */
    void check(UUID id, String receiver, @Nullable String receiptNo, List<String> reasons, UUID account) {
        jdbc.sql("""
                update result_package set state = :state, receiver = :receiver, receipt_no = :no, reasons = :reasons, checked_by = :account,
                  checked_at = :now, row_version = row_version + 1 where id = :id""")
                .param("state", receiptNo == null ? "REFUSED" : "RECEIVED").param("receiver", receiver).param("no", receiptNo)
                .param("reasons", reasons.isEmpty() ? null : String.join("\n", reasons)).param("account", account)
                .param("now", LegalTime.now(clock)).param("id", id).update();
    }

    private static ResultPackage row(ResultSet row, int number) throws SQLException {
        String reasons = row.getString("reasons");
        return new ResultPackage(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getString("sha256"),
                row.getString("file_name"), row.getLong("byte_size"), row.getInt("file_count"), row.getInt("percent"),
                row.getString("fingerprint"), Classification.valueOf(row.getString("classification")), row.getObject("made_by", UUID.class),
                row.getString("maker"), row.getObject("made_at", OffsetDateTime.class), ResultPackage.State.valueOf(row.getString("state")),
                row.getString("receiver"), row.getString("receipt_no"), row.getString("checker"),
                row.getObject("checked_at", OffsetDateTime.class), reasons == null ? List.of() : reasons.lines().toList(),
                row.getLong("row_version"));
    }
}
