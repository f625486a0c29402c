package org.merestone.web.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.boundary.marker.MarkerKind;
import org.merestone.geo.index.LocalScale;

/** The markers of public lines that are in use, with the position that counts. */
public final class MarkerPart {

    static final MarkerPart EMPTY = new MarkerPart(List.of());

    /** Degrees that are looked around first. */
    private static final double NEAR = 0.02;

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

    /** The nearest marker whose position was known on a day, with its distance in metres; of those that stand today. */
    public Optional<Near> nearest(double lon, double lat, LocalDate day) {
        if (markers.isEmpty()) {
            return Optional.empty();
        }
        LocalScale scale = LocalScale.at(lat);
        for (double reach = NEAR; ; reach *= 4) {
            double sure = Math.min(scale.distance(lon, lat, lon, lat + reach), scale.distance(lon, lat, lon + reach, lat));
            boolean everywhere = reach > 360;
            Optional<Near> nearest = in(new Envelope(lon - reach, lon + reach, lat - reach, lat + reach)).stream()
                    .filter(marker -> !marker.since().isAfter(day))
                    .map(marker -> new Near(marker, scale.distance(lon, lat, marker.position().getX(), marker.position().getY())))
                    .min(Comparator.comparingDouble(Near::metres)).filter(near -> everywhere || near.metres() <= sure);
            if (nearest.isPresent() || everywhere) {
                return nearest;
            }
        }
    }

    /** A marker and how far it is, in metres. */
    public record Near(PublicMarker marker, double metres) {}

    /**
     * A marker as the public may know it.
     *
     * @param number as maps write it beside the marker
     * @param since  the first day of its position
     */
    public record PublicMarker(UUID id, UUID lineId, String code, String number, String engravedText, String shape, MarkerKind kind,
            Point position,
            LocalDate since) {}
}
