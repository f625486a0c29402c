package org.merestone.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.MapText;

/** What the base map shows of the published register. */
final class MapSheet {

    private MapSheet() {}

    static MapContent of(PublishedRegister register) {
        List<MapFeature> features = new ArrayList<>();
        Coverage coverage = register.coverage();
        coverage.areas().forEach((level, areas) -> areas.forEach((id, shape) -> {
            Division division = register.divisions().find(UUID.fromString(id));
            if (division != null) {
                features.add(new MapFeature.Area(division.code(), MapText.of(division.name()), level, shape));
            }
        }));
        register.hydrography().builtUpAreas().forEach(shape -> features.add(new MapFeature.BuiltUp(shape)));
        for (HydrographyPart.Water water : register.hydrography().waters()) {
            features.add(water.kind().equals("RIVER") ? new MapFeature.River(MapText.of(water.name()), 2, water.shape())
                    : new MapFeature.Lake(MapText.of(water.name()), water.shape()));
        }
        for (LineInForce line : coverage.lines()) {
            features.add(new MapFeature.Boundary(line.level(), MapFeature.LegalStatus.valueOf(line.legalStatus().name()), line.geometry()));
        }
        register.markers().all().forEach(marker -> features.add(new MapFeature.Marker(marker.engravedText(), marker.position())));
        for (PublishedName name : register.names().standard()) {
            features.add(place(name));
        }
        return MapContent.of(features);
    }

    private static MapFeature place(PublishedName name) {
        String code = name.placeClass().code();
        Point point = Geometries.FACTORY.createPoint(new Coordinate(name.lon(), name.lat()));
        return new MapFeature.Place(new MapText(name.text(), name.romanPlain()), kind(code), weight(code), point);
    }

    private static MapFeature.PlaceKind kind(String code) {
        return code.startsWith("12") ? MapFeature.PlaceKind.WATER
                : code.startsWith("13") ? MapFeature.PlaceKind.RELIEF
                : code.startsWith("235") ? MapFeature.PlaceKind.ROAD
                : code.startsWith("22") || code.startsWith("216") ? MapFeature.PlaceKind.SETTLEMENT
                : MapFeature.PlaceKind.OTHER;
    }

    /** Villages are written first, then nature and settlements, then the rest. */
    private static int weight(String code) {
        return code.startsWith("2161") ? 4 : code.startsWith("1") || code.startsWith("22") ? 3 : 1;
    }
}
