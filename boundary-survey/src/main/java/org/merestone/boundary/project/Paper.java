package org.merestone.boundary.project;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper filed to a line of a project.
 *
 * @param unitId whose it is, where each side brings its own
 * @param dated  the day that it bears
 */
public record Paper(UUID id, PaperKind kind, @Nullable UUID unitId, String title, String documentNo, LocalDate dated, String sha256,
        String fileName, String mediaType, long byteSize, String filedByName, OffsetDateTime filedAt) {}
