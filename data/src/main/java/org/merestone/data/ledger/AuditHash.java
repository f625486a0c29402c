package org.merestone.data.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the fields of an audit entry, each preceded by its length, so that no two entries read the same. */
final class AuditHash {

    private AuditHash() {}

    static String of(AuditEntry entry) {
        MessageDigest digest = sha256();
        add(digest, Long.toString(entry.seq()));
        add(digest, entry.happenedAt().toInstant().toString());
        add(digest, entry.actorId() == null ? "" : entry.actorId().toString());
        add(digest, entry.actorName());
        add(digest, entry.actorRole());
        add(digest, entry.divisionCode());
        add(digest, entry.act().action());
        add(digest, entry.act().subjectKind());
        add(digest, entry.act().subjectId());
        add(digest, entry.act().reason());
        add(digest, entry.act().detail());
        add(digest, entry.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
