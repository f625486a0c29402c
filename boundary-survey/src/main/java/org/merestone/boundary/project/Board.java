package org.merestone.boundary.project;

import java.time.LocalDate;
import java.util.List;
import org.merestone.boundary.demarcation.Page;

/**
 * The board of a project (勘界进度看板): lines by stages.
 *
 * @param progress of all lines that the reader may see, whatever was asked for
 * @param today    the day by which something is late
 */
public record Board(DemarcationProject project, Progress progress, Page<BoardRow> page, LocalDate today) {

    /** The stages in order, as the head of the board. */
    public List<WorkStage> stages() {
        return List.of(WorkStage.values());
    }
}
