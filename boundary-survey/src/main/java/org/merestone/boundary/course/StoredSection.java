package org.merestone.boundary.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section as it is kept with a version: where it ends and what it follows. It begins where the one before it in its part ended.
 *
 * @param part   which part of the line, from 0
 * @param endsAt the boundary point; null for the end of the part
 */
public record StoredSection(int part, @Nullable UUID endsAt, Section.Terrain terrain) {

    /** As it enters the fingerprint. */
    String entry() {
        return part + " " + endsAt + " " + terrain;
    }
}
