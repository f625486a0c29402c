package org.merestone.web.picture;

import java.util.Set;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.web.register.PublishedRegister;

/** What of the register a picture shows: the whole base map, one kind of what is on it, or the notices that stand. */
public enum PicturedLayer {
    map(Set.of()),
    divisions(Set.of(MapFeature.Area.class)),
    water(Set.of(MapFeature.River.class, MapFeature.Lake.class, MapFeature.BuiltUp.class, MapFeature.Road.class)),
    lines(Set.of(MapFeature.Boundary.class)),
    markers(Set.of(MapFeature.Marker.class)),
    names(Set.of(MapFeature.Place.class)),
    notices(Set.of());

    private final Set<Class<? extends MapFeature>> kinds;

    PicturedLayer(Set<Class<? extends MapFeature>> kinds) {
        this.kinds = kinds;
    }

    /** The same object for as long as nothing of the register changes. */
    public MapContent of(PublishedRegister register) {
        return switch (this) {
            case map -> register.map();
            case notices -> register.noticeMap();
            default -> register.map().only(kinds);
        };
    }
}
