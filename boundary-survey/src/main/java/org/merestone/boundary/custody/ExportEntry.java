package org.merestone.boundary.custody;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.line.Classification;
import org.merestone.data.document.Documents;

/**
 * A file that was handed out: one link of the chain.
 *
 * @param sides        codes of the units whose line it is about, with a space between them
 * @param previousHash of the entry before; 64 noughts for the first
 */
public record ExportEntry(long seq, OffsetDateTime happenedAt, UUID actorId, String actorName, String actorRole, String sides,
        String subjectKind, String subjectId, String fileName, Classification classification, long byteSize, String sha256,
        String previousHash, String hash) {

    /** The same with its hash: SHA-256 over every field, each preceded by its length, so that no two entries read the same. */
    ExportEntry sealed() {
        StringBuilder canonical = new StringBuilder();
        for (Object field : List.of(seq, happenedAt.toInstant(), actorId, actorName, actorRole, sides, subjectKind, subjectId, fileName,
                classification, byteSize, sha256, previousHash)) {
            canonical.append(field.toString().length()).append(':').append(field);
        }
        return new ExportEntry(seq, happenedAt, actorId, actorName, actorRole, sides, subjectKind, subjectId, fileName, classification,
                byteSize, sha256, previousHash, Documents.sha256(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
