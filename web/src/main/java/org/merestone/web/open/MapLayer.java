package org.merestone.web.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.DayShown;
import org.merestone.web.register.MarkerPart;
import org.merestone.web.register.PublishedRegister;

/** A layer of the public map and the features that it has in a box. */
public enum MapLayer {
    lines {
        @Override
        public List<Item> in(DayShown shown, Envelope box) {
            return shown.coverage().lines().stream().filter(line -> line.geometry().getEnvelopeInternal().intersects(box))
                    .map(MapLayer::item).toList();
        }
    },
    markers {
        @Override
        public List<Item> in(DayShown shown, Envelope box) {
            return shown.markers(box).stream().map(marker -> item(marker, shown.coverage().line(marker.lineId()))).toList();
        }
    },
    names {
        @Override
        public List<Item> in(DayShown shown, Envelope box) {
            return shown.names(box).stream().map(MapLayer::item).toList();
        }
    },
    notices {
        @Override
        public List<Item> in(DayShown shown, Envelope box) {
            return shown.notices().stream().filter(notice -> notice.place().getEnvelopeInternal().intersects(box))
                    .map(MapLayer::item).toList();
        }
    },
    divisions {
        @Override
        public List<Item> in(DayShown shown, Envelope box) {
            List<Item> items = new ArrayList<>();
            shown.coverage().areas().forEach((level, areas) -> areas.forEach((id, shape) -> {
                Division division = shown.coverage().divisions().find(UUID.fromString(id));
                if (division != null && shape.getEnvelopeInternal().intersects(box)) {
                    items.add(new Item(division.id(), shape, Map.of("id", id, "code", division.code(), "name", division.name(),
                            "level", level.name())));
                }
            }));
            return items;
        }
    };

    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    /** The features of a day whose boxes meet one in degrees. */
    public abstract List<Item> in(DayShown shown, Envelope box);

    /** As of the day that a register shows. */
    public List<Item> in(PublishedRegister register, Envelope box) {
        return in(register.on(null), box);
    }

    /** One feature of a day by its id, if it was there. */
    Optional<Item> find(DayShown shown, UUID id) {
        return in(shown, EVERYWHERE).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** A feature: its id, its shape in EPSG:4490, what is said of it. */
    public record Item(UUID id, Geometry shape, Map<String, ?> properties) {}

    private static Item item(LineInForce line) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", line.id().toString());
        properties.put("code", line.code());
        properties.put("name", line.name());
        properties.put("status", line.legalStatus().name());
        properties.put("lengthMetres", Math.round(line.lengthM() * 10) / 10.0);
        if (!line.unsettled().isEmpty()) {
            properties.put("unsettledMetres", Math.round(line.unsettledM() * 10) / 10.0);
        }
        if (line.approvalDocument() != null && line.approvedOn() != null) {
            properties.put("approvalDocument", line.approvalDocument());
            properties.put("approvedOn", line.approvedOn().toString());
        }
        return new Item(line.id(), line.geometry(), properties);
    }

    /** @param line the line that it stands on; null where that did not hold on the day */
    private static Item item(MarkerPart.PublicMarker marker, @Nullable LineInForce line) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", marker.id().toString());
        properties.put("code", marker.code());
        properties.put("name", marker.engravedText());
        properties.put("number", marker.number());
        properties.put("kind", marker.kind().name());
        properties.put("shape", marker.shape());
        properties.put("lineId", marker.lineId().toString());
        if (line != null) {
            properties.put("lineName", line.name());
        }
        properties.put("since", marker.since().toString());
        return new Item(marker.id(), marker.position(), properties);
    }

    private static Item item(PublishedNotices.Shown notice) {
        return new Item(notice.id(), notice.place(), Map.of("id", notice.id().toString(), "name", notice.name(), "title", notice.title(),
                "fromDay", notice.fromDay().toString(), "toDay", notice.toDay().toString()));
    }

    private static Item item(PublishedName name) {
        return new Item(name.placeId(), Geometries.FACTORY.createPoint(new Coordinate(name.lon(), name.lat())),
                Map.of("id", name.placeId().toString(), "name", name.text(), "romanization", name.romanToned(), "className",
                        name.className(), "classCode", name.placeClass().code()));
    }
}
