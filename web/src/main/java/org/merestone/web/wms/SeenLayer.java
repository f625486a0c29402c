package org.merestone.web.wms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.MapContent;
import org.merestone.web.open.MapLayer;
import org.merestone.web.picture.MapLook;
import org.merestone.web.picture.PicturedLayer;
import org.merestone.web.register.PublishedRegister;

/** A layer that maps are asked for by: the whole map, one kind of what is on it, or what the public may speak to. */
enum SeenLayer {
    map(PicturedLayer.map, List.of(MapLayer.divisions, MapLayer.lines, MapLayer.markers, MapLayer.names)),
    divisions(PicturedLayer.divisions, List.of(MapLayer.divisions)),
    water(PicturedLayer.water, List.of()),
    lines(PicturedLayer.lines, List.of(MapLayer.lines)),
    markers(PicturedLayer.markers, List.of(MapLayer.markers)),
    names(PicturedLayer.names, List.of(MapLayer.names)),
    notices(PicturedLayer.notices, List.of(MapLayer.notices));

    private final PicturedLayer pictured;
    private final List<MapLayer> asked;

    SeenLayer(PicturedLayer pictured, List<MapLayer> asked) {
        this.pictured = pictured;
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

    /** What is drawn of it; of notices those that can be asked for, which announcements cannot. */
    MapContent of(PublishedRegister register) {
        return this == notices ? register.on(null).noticeMap() : pictured.of(register);
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
