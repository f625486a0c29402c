package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.boundary.photo.PhotoCheck;
import org.merestone.boundary.photo.PhotoFinding;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.LonLat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photographs of a draft's markers. They are not part of the fingerprint: what was signed stays signed when another picture is
 * added, and what was seen stays in the store when one is withdrawn.
 */
@Service
public class MarkerAlbum {

    private static final int LONGEST_REASON = 200;

    private final BoundaryLines lines;
    private final Markers markers;
    private final MarkerPhotos photos;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Clock clock;

    MarkerAlbum(BoundaryLines lines, Markers markers, MarkerPhotos photos, Divisions divisions, Tasks tasks, Ledger ledger, Clock clock) {
        this.lines = lines;
        this.markers = markers;
        this.photos = photos;
        this.divisions = divisions;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The photographs of a marker with what is to be said of them. */
    public record Album(List<MarkerPhoto> photos, List<PhotoFinding> findings) {}

    /** The album of a marker of a task's draft, for whoever is responsible for one of its sides. */
    public Album of(Actor reader, UUID taskId, UUID markerId) {
        Marker marker = marker(reader, taskId, markerId);
        List<MarkerPhoto> all = photos.of(marker.id());
        return new Album(all, PhotoCheck.of(LonLat.of(marker.position().point().getCoordinate()), all, LegalTime.today(clock)));
    }

    /** A photograph of a task's draft, for whoever is responsible for one of its sides. */
    public MarkerPhoto photo(Actor reader, UUID taskId, UUID photoId) {
        MarkerPhoto photo = photos.find(photoId).orElseThrow(() -> new Refusal.NotFound("photo.notFound"));
        marker(reader, taskId, photo.markerId());
        return photo;
    }

    /** The line of a task. */
    public UUID lineOf(UUID taskId) {
        return tasks.require(taskId).lineId();
    }

    /** Adds a photograph to a marker of an open draft. */
    @Transactional
    public UUID add(Actor surveyor, UUID taskId, UUID markerId, MarkerPhoto.Subject subject, String fileName, byte[] content) {
        Marker marker = open(surveyor, taskId, markerId);
        UUID id = photos.add(surveyor, marker.id(), subject, fileName, content);
        ledger.enter(surveyor, Act.of("photo.add", "line", marker.lineId())
                .with("marker=" + marker.code() + " photo=" + id + " subject=" + subject));
        return id;
    }

    /** Takes a photograph back, for a reason. */
    @Transactional
    public void withdraw(Actor surveyor, UUID taskId, UUID photoId, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("photo.reason", LONGEST_REASON);
        }
        MarkerPhoto photo = photos.find(photoId).orElseThrow(() -> new Refusal.NotFound("photo.notFound"));
        Marker marker = open(surveyor, taskId, photo.markerId());
        photos.withdraw(photoId, reason.strip());
        ledger.enter(surveyor, Act.of("photo.withdraw", "line", marker.lineId())
                .with("marker=" + marker.code() + " photo=" + photoId + " reason=" + reason.strip()));
    }

    private Marker open(Actor surveyor, UUID taskId, UUID markerId) {
        Roles.require(surveyor, Role.SURVEYOR, "draft.surveyorsEdit");
        Marker marker = marker(surveyor, taskId, markerId);
        Sides sides = Sides.of(lines.require(marker.lineId()), divisions);
        if (!sides.bothWithin(surveyor)) {
            throw new Refusal.NotYours("task.notBothSides", sides.a().name(), sides.b().name());
        }
        lines.lockDraft(marker.lineVersionId());
        return marker;
    }

    private Marker marker(Actor reader, UUID taskId, UUID markerId) {
        LineTask task = tasks.require(taskId);
        BoundaryLine line = lines.require(task.lineId());
        if (!Sides.of(line, divisions).anyWithin(reader) || task.draftId() == null) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return markers.of(task.draftId()).stream().filter(each -> each.id().equals(markerId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("marker.notFound"));
    }
}
