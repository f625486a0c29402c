package org.merestone.web.demarcation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.DraftEdits;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits of a draft, point by point. Each voids what was confirmed before. */
@Controller
@OpenTo(Role.SURVEYOR)
class DraftEditPages {

    private final DraftEdits edits;

    DraftEditPages(DraftEdits edits) {
        this.edits = edits;
    }

    /** Moves a point; its new position comes as longitude and latitude, or as X (north), Y (east) and the system's EPSG code. */
    @PostMapping("/survey/tasks/{id}/draft/{draft}/points/{point}")
    String move(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable UUID point, Move move,
            @AuthenticationPrincipal StaffMember reader) {
        edits.movePoint(reader.as(Role.SURVEYOR), draft, move.rowVersion(), point, move.position(), move.reason());
        return "redirect:/survey/tasks/" + id;
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/points/{point}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable UUID point, @RequestParam long rowVersion,
            @RequestParam String reason, @AuthenticationPrincipal StaffMember reader) {
        edits.removePoint(reader.as(Role.SURVEYOR), draft, rowVersion, point, reason);
        return "redirect:/survey/tasks/" + id;
    }

    record Move(long rowVersion, @Nullable Double lon, @Nullable Double lat, @Nullable Double xNorth, @Nullable Double yEast,
            @Nullable Integer epsg, String reason) {

        EnteredPosition position() {
            if (lon != null && lat != null) {
                Bounds.lonLat(lon, lat);
                return new EnteredPosition.Degrees(lon, lat);
            }
            if (xNorth != null && yEast != null && epsg != null) {
                return new EnteredPosition.Grid(xNorth, yEast, epsg);
            }
            throw new Refusal.NotAllowed("draft.badPosition");
        }
    }
}
