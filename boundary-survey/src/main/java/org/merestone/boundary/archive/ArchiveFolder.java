package org.merestone.boundary.archive;

import java.util.List;

/**
 * The archive of a line or of a marker (档案).
 *
 * @param code of the line or the marker
 */
public record ArchiveFolder(String code, List<ArchiveItem> items) {

    public ArchiveFolder {
        items = List.copyOf(items);
    }

    /** How complete it is in whole hundredths, rounded down: only what lacks nothing is 100. */
    public int percent() {
        int need = items.stream().mapToInt(ArchiveItem::need).sum();
        return need == 0 ? 100 : (int) (100L * items.stream().mapToInt(ArchiveItem::have).sum() / need);
    }

    /** What it lacks. */
    public List<ArchiveItem> missing() {
        return items.stream().filter(item -> !item.isComplete()).toList();
    }
}
