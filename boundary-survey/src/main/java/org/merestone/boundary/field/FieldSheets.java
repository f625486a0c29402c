package org.merestone.boundary.field;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.history.LineHistory;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.springframework.stereotype.Service;

/** The sheets that are taken into the field, for whoever is responsible for one of a line's sides. */
@Service
public class FieldSheets {

    private final LineHistory history;
    private final BoundaryLines lines;
    private final Markers markers;
    private final MarkerSheets sheets;
    private final Divisions divisions;

    FieldSheets(LineHistory history, BoundaryLines lines, Markers markers, MarkerSheets sheets, Divisions divisions) {
        this.history = history;
        this.lines = lines;
        this.markers = markers;
        this.sheets = sheets;
        this.divisions = divisions;
    }

    /**
     * The markers of a line.
     *
     * @param draft those of the draft, to be set out; otherwise those of the course that stands, to be found again
     */
    public FieldSheet of(Actor reader, UUID lineId, boolean draft) {
        BoundaryLine line = history.of(reader, lineId).line();
        Optional<LineVersion> shown = lines.versions(lineId).stream()
                .filter(version -> draft ? version.stage() == Stage.DRAFT : version.stands()).findFirst();
        return new FieldSheet(line, divisions.require(line.unitAId()).name(),
                divisions.require(Objects.requireNonNull(line.unitBId())).name(), draft,
                shown.map(LineVersion::classification).orElse(Classification.INTERNAL).atLeastInternal(),
                shown.map(this::stones).orElse(List.of()));
    }

    private List<FieldSheet.Stone> stones(LineVersion version) {
        return markers.of(version.id()).stream().map(marker -> FieldSheet.stone(marker, sheets.of(marker.id()))).toList();
    }
}
