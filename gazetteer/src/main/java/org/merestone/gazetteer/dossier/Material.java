package org.merestone.gazetteer.dossier;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A file that belongs to a case; its bytes are kept by their SHA-256. */
public record Material(UUID id, UUID caseId, MaterialKind kind, String sha256, String fileName, long byteSize, String addedBy,
                       OffsetDateTime addedAt) {}
