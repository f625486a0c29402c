package org.merestone.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.index.LocalScale;

/** The public names: searched by what a reader types, and found by where they are. */
public final class NamePart {

    static final NamePart EMPTY = new NamePart(List.of());

    private final Map<UUID, List<PublishedName>> byPlace = new HashMap<>();
    private final List<PublishedName> standard = new ArrayList<>();
    private final STRtree index = new STRtree();
    private final NameSearch search;

    NamePart(List<PublishedName> names) {
        for (PublishedName name : names) {
            byPlace.computeIfAbsent(name.placeId(), id -> new ArrayList<>()).add(name);
            if (name.kind() == NameKind.STANDARD) {
                standard.add(name);
                index.insert(new Envelope(new Coordinate(name.lon(), name.lat())), name);
            }
        }
        index.build();
        search = NameSearch.of(names);
    }

    public NameSearch search() {
        return search;
    }

    /** All public names of a place, the standard one among them; empty when the public may not know it. */
    public List<PublishedName> of(UUID placeId) {
        return byPlace.getOrDefault(placeId, List.of());
    }

    /** One standard name for each public place. */
    public List<PublishedName> standard() {
        return standard;
    }

    /** Every public form of every public name. */
    public List<PublishedName> all() {
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    @SuppressWarnings("unchecked") // only names were put in
    public List<PublishedName> in(Envelope box) {
        return (List<PublishedName>) index.query(box);
    }

    /** The nearest standard names, nearest first, with the distance in metres; looks farther until it has enough or has seen all. */
    public List<Near> nearest(double lon, double lat, int limit) {
        LocalScale scale = LocalScale.at(lat);
        for (double reach = 0.02; ; reach *= 4) {
            Envelope box = new Envelope(lon - reach, lon + reach, lat - reach, lat + reach);
            double sure = scale.distance(lon, lat, lon, lat + reach) * 0.8;
            List<Near> found = in(box).stream().map(name -> new Near(name, scale.distance(lon, lat, name.lon(), name.lat())))
                    .sorted(Comparator.comparingDouble(Near::metres)).limit(limit).toList();
            if (reach > 360 || found.size() == limit && found.get(limit - 1).metres() <= sure) {
                return found;
            }
        }
    }

    /** A name and how far its place is, in metres. */
    public record Near(PublishedName name, double metres) {}
}
