package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of a draft's markers. They are signed with the line: every edit voids what was confirmed before (rule 64). */
@Service
public class MarkerRegistration {

    private final OpenDraft door;
    private final BoundaryLines lines;
    private final Markers markers;
    private final MarkerSheets sheets;
    private final LineRecords records;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Drafts drafts;
    private final Ledger ledger;

    MarkerRegistration(OpenDraft door, BoundaryLines lines, Markers markers, MarkerSheets sheets, LineRecords records, Divisions divisions,
            Tasks tasks, Drafts drafts, Ledger ledger) {
        this.door = door;
        this.lines = lines;
        this.markers = markers;
        this.sheets = sheets;
        this.records = records;
        this.divisions = divisions;
        this.tasks = tasks;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** A marker of a task's draft, for whoever is responsible for one of its sides. */
    public MarkerPage page(Actor reader, UUID taskId, UUID markerId) {
        if (tasks.require(taskId).draftId() == null) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return all(reader, taskId).stream().filter(page -> page.marker().id().equals(markerId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("marker.notFound"));
    }

    /** The markers of a task's draft by number, each with what its sheet lacks. */
    public List<MarkerPage> all(Actor reader, UUID taskId) {
        LineTask task = tasks.require(taskId);
        BoundaryLine line = lines.require(task.lineId());
        if (!Sides.of(line, divisions).anyWithin(reader)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        UUID draft = task.draftId();
        return draft == null ? List.of()
                : RegisteredMarkers.of(records.of(new LineProgress.Work(task, line, lines.requireVersion(draft))));
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

    private Marker require(UUID versionId, UUID markerId) {
        return markers.of(versionId).stream().filter(marker -> marker.id().equals(markerId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("marker.notFound"));
    }
}
