package org.merestone.boundary.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures under agreements on lines and on junctions. Callers hold the agreement's lock. */
@Repository
public class Signatures {

    /** What an agreement is on. */
    public enum On {
        LINE("agreement_signature"), JUNCTION("junction_signature");

        private final String table;

        On(String table) {
            this.table = table;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Signatures(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** All signatures that an agreement ever had, oldest first. */
    public List<Signature> of(On on, UUID agreement) {
        return jdbc.sql("select s.*, r.display_name as recorder, c.display_name as comparer from " + on.table + """
                 s
                join account r on r.id = s.recorded_by left join account c on c.id = s.compared_by
                where s.agreement_id = :id order by s.recorded_at, s.id""").param("id", agreement)
                .query((row, n) -> new Signature(row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class),
                row.getString("fingerprint"),
                        row.getString("signer_name"), row.getString("signer_post"), row.getObject("signed_on", LocalDate.class),
                        row.getObject("recorded_by", UUID.class), row.getString("recorder"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getString("scan_sha256"), row.getObject("compared_by", UUID.class), row.getString("comparer"),
                        row.getObject("voided_at", OffsetDateTime.class), row.getString("void_reason"))).list();
    }

    public void add(On on, UUID agreement, UUID unit, String fingerprint, Signer signer, UUID account, @Nullable String scan) {
        jdbc.sql("insert into " + on.table + """
                 (id, agreement_id, unit_id, fingerprint, signer_name, signer_post, signed_on, recorded_by, recorded_at, scan_sha256)
                values (:id, :agreement, :unit, :fingerprint, :name, :post, :day, :account, :now, :scan)""")
                .param("id", ids.get()).param("agreement", agreement).param("unit", unit).param("fingerprint", fingerprint)
                .param("name", signer.name()).param("post", signer.post()).param("day", signer.signedOn()).param("account", account)
                .param("now", LegalTime.now(clock)).param("scan", scan).update();
    }

    public void compared(On on, UUID id, UUID account) {
        jdbc.sql("update " + on.table + " set compared_by = :account, compared_at = :now where id = :id")
                .param("account", account).param("now", LegalTime.now(clock)).param("id", id).update();
    }

    /** Voids what stands; {@code reason} may be an act's word. */
    public void voidAll(On on, UUID agreement, String reason) {
        jdbc.sql("update " + on.table + " set voided_at = :now, void_reason = :reason where agreement_id = :id and voided_at is null")
                .param("now", LegalTime.now(clock)).param("reason", reason).param("id", agreement).update();
    }
}
