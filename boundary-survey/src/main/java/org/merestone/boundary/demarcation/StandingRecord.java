package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.profile.Profile;
import org.merestone.data.division.Division;

/**
 * What the register holds of any line, worked on or not, as the rules read it.
 *
 * @param codeTaken whether another line bears its code
 * @param units     both sides and those above them, by id
 * @param versions  newest first
 * @param profile   what is laid down where the line runs
 */
record StandingRecord(BoundaryLine line, boolean codeTaken, Map<UUID, Division> units, List<LineVersion> versions, Profile profile) {}
