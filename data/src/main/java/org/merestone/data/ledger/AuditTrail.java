package org.merestone.data.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit trail and proves that no entry was changed, removed, added or moved. */
@Repository
public class AuditTrail {

    private static final String GENESIS = "0".repeat(64);
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done to one subject, oldest first. */
    public List<AuditEntry> of(String subjectKind, String subjectId) {
        return jdbc.sql("select * from audit_entry where subject_kind = :kind and subject_id = :id order by seq")
                .param("kind", subjectKind).param("id", subjectId).query(AuditTrail::entry).list();
    }

    /** The entries after {@code seq}, oldest first, at most {@code limit}. */
    public List<AuditEntry> after(long seq, int limit) {
        return jdbc.sql("select * from audit_entry where seq > :seq order by seq fetch first :limit rows only")
                .param("seq", seq).param("limit", limit).query(AuditTrail::entry).list();
    }

    /** The latest entries, newest first. */
    public List<AuditEntry> latest(int limit, long before) {
        return jdbc.sql("select * from audit_entry where seq < :before order by seq desc fetch first :limit rows only")
                .param("before", before).param("limit", limit).query(AuditTrail::entry).list();
    }

    /** Walks the whole chain, reckons every hash again, and compares the end with the ledger's head. */
    public Verdict verify() {
        String previous = GENESIS;
        long seq = 0;
        while (true) {
            List<AuditEntry> page = after(seq, PAGE);
            for (AuditEntry entry : page) {
                if (entry.seq() != seq + 1) {
                    return new Verdict(seq, seq + 1);
                }
                if (!entry.previousHash().equals(previous) || !AuditHash.of(entry).equals(entry.hash())) {
                    return new Verdict(seq, entry.seq());
                }
                seq = entry.seq();
                previous = entry.hash();
            }
            if (page.size() < PAGE) {
                return head(seq, previous) ? new Verdict(seq, null) : new Verdict(seq, seq + 1);
            }
        }
    }

    /**
     * The outcome of a verification.
     *
     * @param verified entries found in order from the first
     * @param brokenAt number of the first entry that is missing or does not match; null when the whole chain holds
     */
    public record Verdict(long verified, @Nullable Long brokenAt) {
        public boolean holds() {
            return brokenAt == null;
        }
    }

    private boolean head(long seq, String hash) {
        return jdbc.sql("select count(*) from ledger_head where id = 1 and audit_seq = :seq and audit_hash = :hash")
                .param("seq", seq).param("hash", hash).query(Integer.class).single() == 1;
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        Act act = new Act(row.getString("action"), row.getString("subject_kind"), row.getString("subject_id"),
                row.getString("reason"), row.getString("detail"));
        return new AuditEntry(row.getLong("seq"), row.getObject("happened_at", OffsetDateTime.class),
                row.getObject("actor_id", UUID.class), row.getString("actor_name"), row.getString("actor_role"),
                row.getString("division_code"), act, row.getString("previous_hash"), row.getString("hash"));
    }
}
