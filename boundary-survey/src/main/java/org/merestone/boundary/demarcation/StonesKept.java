package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.boundary.profile.CodeTemplate;
import org.merestone.boundary.profile.Profiles;
import org.springframework.stereotype.Component;

/** Carries what is known of a marker over to the marker that takes its place in another draft of its line. */
@Component
public class StonesKept {

    private final Markers markers;
    private final MarkerSheets sheets;
    private final MarkerPhotos photos;
    private final BoundaryLines lines;
    private final Profiles profiles;

    StonesKept(Markers markers, MarkerSheets sheets, MarkerPhotos photos, BoundaryLines lines, Profiles profiles) {
        this.markers = markers;
        this.sheets = sheets;
        this.photos = photos;
        this.lines = lines;
        this.profiles = profiles;
    }

    /** A marker surveyed anew under the same number keeps its sheet and its photographs. */
    public void carry(List<BoundaryPoint> before, List<BoundaryPoint> after, List<Marker> stones) {
        for (BoundaryPoint old : before) {
            after.stream().filter(point -> old.markerId() != null && point.markerId() != null && point.number().equals(old.number()))
                    .findFirst().ifPresent(point -> {
                        UUID from = Objects.requireNonNull(old.markerId());
                        UUID to = Objects.requireNonNull(point.markerId());
                        sheets.save(to, sheets.of(from));
                        photos.carryOver(from, to);
                        carrySiblings(from, to, stones);
                    });
        }
    }

    /** The other stones of a number stand where they stood, whatever became of the boundary point between them. */
    private void carrySiblings(UUID from, UUID to, List<Marker> stones) {
        Marker old = stones.stream().filter(stone -> stone.id().equals(from)).findFirst().orElseThrow();
        if (old.isSingle()) {
            return;
        }
        List<Marker> group = stones.stream().filter(stone -> stone.serial() == old.serial()).toList();
        Marker fresh = markers.find(to).orElseThrow();
        BoundaryLine line = lines.require(fresh.lineId());
        CodeTemplate template = profiles.ofUnit(line.unitAId()).templates().marker();
        for (Marker stone : group) {
            MarkerCode code = new MarkerCode(template, line.code(), fresh.serial(), stone.typeCode());
            if (stone.id().equals(from)) {
                markers.place(to, code, group.size());
                markers.move(to, stone.position());
            } else {
                UUID sibling = markers.registerSibling(fresh, code, group.size(), stone.position());
                sheets.save(sibling, sheets.of(stone.id()));
                photos.carryOver(stone.id(), sibling);
            }
        }
    }
}
