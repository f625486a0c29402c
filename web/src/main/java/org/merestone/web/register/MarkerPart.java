package org.merestone.web.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.boundary.marker.MarkerKind;

/** The markers of public lines that are in use, with the position that counts. */
public final class MarkerPart {

    static final MarkerPart EMPTY = new MarkerPart(List.of());

    private final List<PublicMarker> markers;
    private final STRtree index = new STRtree();

    MarkerPart(List<PublicMarker> markers) {
        this.markers = List.copyOf(markers);
        this.markers.forEach(marker -> index.insert(marker.position().getEnvelopeInternal(), marker));
        index.build();
    }

    public List<PublicMarker> all() {
        return markers;
    }

    @SuppressWarnings("unchecked") // only markers were put in
    public List<PublicMarker> in(Envelope box) {
        return (List<PublicMarker>) index.query(box);
    }

    /**
     * A marker as the public may know it.
     *
     * @param number as maps write it beside the marker
     * @param since  the first day of its position
     */
    public record PublicMarker(UUID id, UUID lineId, String code, String number, String engravedText, String shape, MarkerKind kind, Point position,
            LocalDate since) {}
}
