package org.merestone.gazetteer.place;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One import of a reference table (版次).
 *
 * @param number from 1 for each kind
 * @param sha256 of the file as it came; null of what was imported before files were kept
 */
public record ReferenceEdition(ReferenceKind kind, int number, String fileName, int entries, String importedBy,
                               OffsetDateTime importedAt, @Nullable String sha256) {}
