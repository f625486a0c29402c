package org.merestone.gazetteer.census;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A sheet that somebody uploaded.
 *
 * @param mapping field of each column as {@link CensusColumns#mapped} reads it; empty for as the headings say
 * @param rows    rows beneath the headings, once it was checked
 */
public record CensusSheet(UUID id, String sha256, String fileName, String mapping, State state, int rows, int errors, int warnings,
                          UUID uploadedBy, String divisionCode, OffsetDateTime uploadedAt) {

    /** Checked means: without an error, so that it can be imported. */
    public enum State { UPLOADED, REFUSED, CHECKED, IMPORTED }
}
