package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The confirmations of drafts. Whoever writes here holds the draft's lock. */
@Repository
class Confirmations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Confirmations(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** All confirmations that a draft ever had, oldest first. */
    List<Confirmation> of(UUID draftId) {
        return of(List.of(draftId)).getOrDefault(draftId, List.of());
    }

    /** The same of several drafts, by draft. */
    Map<UUID, List<Confirmation>> of(Collection<UUID> draftIds) {
        Map<UUID, List<Confirmation>> given = new HashMap<>();
        if (!draftIds.isEmpty()) {
            jdbc.sql("""
                    select c.*, a.display_name from line_confirmation c join account a on a.id = c.confirmed_by
                    where c.line_version_id in (:drafts) order by c.confirmed_at, c.id""").param("drafts", draftIds).query(row -> {
                        given.computeIfAbsent(row.getObject("line_version_id", UUID.class), id -> new ArrayList<>())
                                .add(new Confirmation(row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class),
                                        row.getString("fingerprint"), row.getObject("confirmed_by", UUID.class),
                                        row.getString("display_name"), row.getObject("confirmed_at", OffsetDateTime.class),
                                        row.getObject("voided_at", OffsetDateTime.class), row.getString("void_reason")));
                    });
        }
        return given;
    }

    /** Those that count for the draft as it is. */
    List<Confirmation> standing(UUID draftId, String fingerprint) {
        return of(draftId).stream().filter(confirmation -> confirmation.standsFor(fingerprint)).toList();
    }

    void add(UUID draftId, UUID unitId, String fingerprint, UUID account) {
        jdbc.sql("""
                insert into line_confirmation (id, line_version_id, unit_id, fingerprint, confirmed_by, confirmed_at)
                values (:id, :draft, :unit, :fingerprint, :account, :now)""")
                .param("id", ids.get()).param("draft", draftId).param("unit", unitId).param("fingerprint", fingerprint)
                .param("account", account).param("now", LegalTime.now(clock)).update();
    }

    void voidOne(UUID id, String reason) {
        jdbc.sql("update line_confirmation set voided_at = :now, void_reason = :reason where id = :id and voided_at is null")
                .param("now", LegalTime.now(clock)).param("reason", reason).param("id", id).update();
    }

    /** Voids what stands and answers how many that were. */
    int voidAll(UUID draftId, String reason) {
        return jdbc.sql("""
                update line_confirmation set voided_at = :now, void_reason = :reason
                where line_version_id = :draft and voided_at is null""")
                .param("now", LegalTime.now(clock)).param("reason", reason).param("draft", draftId).update();
    }
}
