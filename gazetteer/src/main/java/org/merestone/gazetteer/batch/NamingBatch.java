package org.merestone.gazetteer.batch;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A batch (批次).
 *
 * @param number such as 2026-B01
 */
public record NamingBatch(UUID id, String number, String title, UUID divisionId, UUID authorId, OffsetDateTime createdAt) {}
