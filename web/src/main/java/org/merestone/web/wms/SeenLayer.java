package org.merestone.web.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.web.open.MapLayer;
import org.merestone.web.picture.MapLook;

/** A layer that maps are asked for by: the whole map, or one kind of what is on it. */
enum SeenLayer {
    map(Set.of(), List.of(MapLayer.divisions, MapLayer.lines, MapLayer.markers, MapLayer.names)),
    divisions(Set.of(MapFeature.Area.class), List.of(MapLayer.divisions)),
    water(Set.of(MapFeature.River.class, MapFeature.Lake.class, MapFeature.BuiltUp.class, MapFeature.Road.class), List.of()),
    lines(Set.of(MapFeature.Boundary.class), List.of(MapLayer.lines)),
    markers(Set.of(MapFeature.Marker.class), List.of(MapLayer.markers)),
    names(Set.of(MapFeature.Place.class), List.of(MapLayer.names));

    private final Set<Class<? extends MapFeature>> kinds;
    private final List<MapLayer> asked;

    SeenLayer(Set<Class<? extends MapFeature>> kinds, List<MapLayer> asked) {
        this.kinds = kinds;
        this.asked = asked;
    }

    /** Whether it has features that can be asked for. */
    boolean isQueryable() {
        return !asked.isEmpty();
    }

    /** Where its features come from. */
    List<MapLayer> asked() {
        return asked;
    }

    MapContent of(MapContent whole) {
        return this == map ? whole : whole.only(kinds);
    }

    static SeenLayer require(String name) {
        for (SeenLayer layer : values()) {
            if (layer.name().equals(name)) {
                return layer;
            }
        }
        throw new ServiceFault("LayerNotDefined", "wms.layer", name, String.join(", ", names()));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (SeenLayer layer : values()) {
            names.add(layer.name());
        }
        return names;
    }

    /** A look by the name of its style, the usual one for none. */
    static String look(@Nullable String style) {
        if (style == null || style.isEmpty() || style.equals("default")) {
            return MapLook.NAMES.get(0);
        }
        if (!MapLook.NAMES.contains(style)) {
            throw new ServiceFault("StyleNotDefined", "wms.style", style, String.join(", ", MapLook.NAMES));
        }
        return style;
    }
}
