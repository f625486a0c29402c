package org.merestone.data.document;

import java.time.OffsetDateTime;

/** A stored file (档案文件): its bytes are found by their hash, its first name and sender are remembered. */
public record Document(String sha256, long byteSize, String mediaType, String fileName, String storedBy, OffsetDateTime storedAt) {}
