package org.merestone.data.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.document.Documents;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tokens for machines: 256 random bits, shown once, kept as their SHA-256 (a random secret needs no slow hash).
 */
@Repository
public class ApiTokens {

    private static final String PREFIX = "mst_";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final SecureRandom random = new SecureRandom();

    public ApiTokens(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** A new token for an account; the text answered is never to be had again. */
    public Issued issue(UUID accountId, String label, Duration life) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = now();
        UUID id = ids.get();
        jdbc.sql("""
                insert into api_token (id, account_id, token_hash, label, created_at, expires_at)
                values (:id, :account, :hash, :label, :now, :expires)""")
                .param("id", id).param("account", accountId).param("hash", hash(token)).param("label", label)
                .param("now", now).param("expires", now.plus(life)).update();
        return new Issued(id, token);
    }

    /** The account that a token speaks for, if it is known, not expired and not revoked. */
    public Optional<UUID> accountOf(String token) {
        if (!token.startsWith(PREFIX) || token.length() > 100) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select account_id from api_token
                where token_hash = :hash and revoked_at is null and expires_at > :now""")
                .param("hash", hash(token)).param("now", now()).query(UUID.class).optional();
    }

    /** Ends a token of an account; false when there is no such token that stands. */
    public boolean revoke(UUID tokenId, UUID accountId) {
        return jdbc.sql("update api_token set revoked_at = :now where id = :id and account_id = :account and revoked_at is null")
                .param("now", now()).param("id", tokenId).param("account", accountId).update() == 1;
    }

    public List<Listed> of(UUID accountId) {
        return jdbc.sql("select id, label, created_at, expires_at, revoked_at from api_token where account_id = :id order by created_at desc")
                .param("id", accountId)
                .query((row, n) -> new Listed(row.getObject("id", UUID.class), row.getString("label"),
                        row.getObject("created_at", OffsetDateTime.class), row.getObject("expires_at", OffsetDateTime.class),
                        row.getObject("revoked_at", OffsetDateTime.class)))
                .list();
    }

    /** A fresh token: its id, and its text this one time. */
    public record Issued(UUID id, String token) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /** A token as its owner sees it later. */
    public record Listed(UUID id, String label, OffsetDateTime createdAt, OffsetDateTime expiresAt,
            @Nullable OffsetDateTime revokedAt) {}

    private static String hash(String token) {
        return Documents.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
