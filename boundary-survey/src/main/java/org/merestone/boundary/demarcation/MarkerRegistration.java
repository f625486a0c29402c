package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.PlacementCheck;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.Restorability;
import org.merestone.boundary.marker.SheetCheck;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of a draft's markers. They are signed with the line: every edit voids what was confirmed before (rule 64). */
@Service
public class MarkerRegistration {

    private final OpenDraft door;
    private final BoundaryLines lines;
    private final Markers markers;
    private final MarkerSheets sheets;
    private final JunctionNames junctions;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Drafts drafts;
    private final Ledger ledger;

    MarkerRegistration(OpenDraft door, BoundaryLines lines, Markers markers, MarkerSheets sheets, JunctionNames junctions,
            Divisions divisions, Tasks tasks, Drafts drafts, Ledger ledger) {
        this.door = door;
        this.lines = lines;
        this.markers = markers;
        this.sheets = sheets;
        this.junctions = junctions;
        this.divisions = divisions;
        this.tasks = tasks;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** A marker of a task's draft, for whoever is responsible for one of its sides. */
    public MarkerPage page(Actor reader, UUID taskId, UUID markerId) {
        LineTask task = tasks.require(taskId);
        BoundaryLine line = lines.require(task.lineId());
        if (!Sides.of(line, divisions).anyWithin(reader) || task.draftId() == null) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        LineVersion version = lines.requireVersion(task.draftId());
        return page(task, line, version, require(task.draftId(), markerId),
                PlacementCheck.of(markers.of(version.id()), version.geometry(), version.accuracyM()));
    }

    /** The markers of a task's draft by number, each with what its sheet lacks. */
    public List<MarkerPage> all(Actor reader, UUID taskId) {
        LineTask task = tasks.require(taskId);
        BoundaryLine line = lines.require(task.lineId());
        if (!Sides.of(line, divisions).anyWithin(reader)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        if (task.draftId() == null) {
            return List.of();
        }
        return of(task, line, lines.requireVersion(task.draftId()));
    }

    /** The markers of a version by number, for whoever has been let in already. */
    List<MarkerPage> of(LineTask task, BoundaryLine line, LineVersion version) {
        List<Marker> all = markers.of(version.id());
        Map<UUID, List<SheetFinding>> placed = PlacementCheck.of(all, version.geometry(), version.accuracyM());
        return all.stream().map(marker -> page(task, line, version, marker, placed)).toList();
    }

    /** Fills in the sheet of a marker and answers the draft's new fingerprint. */
    @Transactional
    public String register(Actor surveyor, UUID draftId, long rowVersionSeen, UUID markerId, MarkerSheet sheet) {
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        Marker marker = require(draftId, markerId);
        sheets.save(markerId, sheet);
        String fingerprint = drafts.reworded(open, surveyor.requireAccount(), "marker.register");
        ledger.enter(surveyor, Act.of("marker.register", "line", open.line().id())
                .with("draft=" + draftId + " marker=" + marker.code() + " objects=" + sheet.objects().size() + " fingerprint="
                + fingerprint));
        return fingerprint;
    }

    private MarkerPage page(LineTask task, BoundaryLine line, LineVersion version, Marker marker,
            Map<UUID, List<SheetFinding>> placed) {
        MarkerSheet sheet = sheets.of(marker.id());
        List<Division> units = unitsAt(line, marker);
        LonLat at = LonLat.of(marker.position().point().getCoordinate());
        double convergence = GaussKrueger.of(GaussZone.of(at.lon())).convergence(at);
        return new MarkerPage(task.id(), version.id(), version.rowVersion(), line.name(), marker, sheet,
                units.stream().map(UnitName::of).toList(), Restorability.of(sheet.objects(), convergence),
                Stream.concat(SheetCheck.of(marker, sheet, units.stream().map(Division::id).collect(Collectors.toSet()),
                convergence).stream(),
                        placed.getOrDefault(marker.id(), List.of()).stream()).toList(),
                PositionText.of(marker, sheet, units.stream().map(Division::name).toList()),
                PlacementCheck.offset(marker.position().point().getCoordinate(), version.geometry()));
    }

    /** Both sides of the line; at a junction all that meet there. */
    private List<Division> unitsAt(BoundaryLine line, Marker marker) {
        UUID node = marker.nodeId();
        List<UUID> meeting = node == null ? List.of() : junctions.unitsAt(lines.placeOf(node)
                .orElse(marker.position().point().getCoordinate()));
        return meeting.isEmpty() ? Sides.of(line, divisions).both() : meeting.stream().map(divisions::require).toList();
    }

    private Marker require(UUID versionId, UUID markerId) {
        return markers.of(versionId).stream().filter(marker -> marker.id().equals(markerId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("marker.notFound"));
    }
}
