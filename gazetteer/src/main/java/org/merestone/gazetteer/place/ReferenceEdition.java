package org.merestone.gazetteer.place;

import java.time.OffsetDateTime;

/**
 * One import of a reference table (版次).
 *
 * @param number from 1 for each kind
 */
public record ReferenceEdition(ReferenceKind kind, int number, String fileName, int entries, String importedBy,
                               OffsetDateTime importedAt) {}
