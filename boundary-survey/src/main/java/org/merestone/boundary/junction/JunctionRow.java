package org.merestone.boundary.junction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A junction in a list.
 *
 * @param lines     names of the lines that end there
 * @param marker    code of its marker; null where none stands
 * @param agreement how far its agreement has come; null where there is none
 */
public record JunctionRow(UUID id, Junction.Kind kind, String lines, @Nullable String marker, JunctionAgreement.@Nullable State agreement,
        double lon, double lat) {}
