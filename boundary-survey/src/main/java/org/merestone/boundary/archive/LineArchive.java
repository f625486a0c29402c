package org.merestone.boundary.archive;

import java.util.List;

/** The archives of a line and of its markers. */
public record LineArchive(ArchiveFolder line, List<ArchiveFolder> markers) {

    public LineArchive {
        markers = List.copyOf(markers);
    }

    /** Whether nothing is missing anywhere. */
    public boolean isComplete() {
        return percent() == 100;
    }

    /** The least complete of them decides. */
    public int percent() {
        return Math.min(line.percent(), leastOfMarkers());
    }

    /** How complete the least complete marker's is; 100 where the line has no markers. */
    public int leastOfMarkers() {
        return markers.stream().mapToInt(ArchiveFolder::percent).min().orElse(100);
    }
}
