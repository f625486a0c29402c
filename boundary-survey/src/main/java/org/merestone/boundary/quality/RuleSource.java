package org.merestone.boundary.quality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.line.BoundaryLine;

/** Rules that look at more than a line's own record: its agreement, its archive, the network that it is part of. */
public interface RuleSource {

    /**
     * What is looked at.
     *
     * @param works those of the lines on which somebody works or has worked, by line
     * @param told  what the rules find of each line's own record, by line
     */
    record Looked(Collection<BoundaryLine> lines, Map<UUID, LineProgress.Work> works, Map<UUID, List<LineFinding>> told) {}

    /** What they find, by line. */
    Map<UUID, List<LineFinding>> of(Looked looked);

    /** Whether the whole network is taken in hand for it, so that no page waits for it. */
    default boolean isHeavy() {
        return false;
    }
}
