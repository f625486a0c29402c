package org.merestone.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.MapText;

/** What the base map shows of the published register. */
final class MapSheet {

    private static final Romanizer ROMANIZER = Romanizer.shipped();
    private static final PlaceClass TOWNSHIP = PlaceClass.of("21500");
    private static final PlaceClass RIVER = PlaceClass.of("12100");
    private static final PlaceClass LAKE = PlaceClass.of("12200");

    private MapSheet() {}

    static MapContent of(PublishedRegister register) {
        List<MapFeature> features = new ArrayList<>();
        Coverage coverage = register.coverage();
        coverage.areas().forEach((level, areas) -> areas.forEach((id, shape) -> {
            Division division = register.divisions().find(UUID.fromString(id));
            if (division != null) {
                features.add(new MapFeature.Area(division.code(), text(division.name(), TOWNSHIP), level, shape));
            }
        }));
        register.hydrography().builtUpAreas().forEach(shape -> features.add(new MapFeature.BuiltUp(shape)));
        for (HydrographyPart.Water water : register.hydrography().waters()) {
            features.add(water.kind().equals("RIVER") ? new MapFeature.River(text(water.name(), RIVER), size(water), water.shape())
                    : new MapFeature.Lake(text(water.name(), LAKE), water.shape()));
        }
        for (LineInForce line : coverage.lines()) {
            features.add(new MapFeature.Boundary(level(line), MapFeature.LegalStatus.valueOf(line.legalStatus().name()), line.geometry()));
        }
        register.markers().all().forEach(marker -> features.add(new MapFeature.Marker(marker.number(),
                MapFeature.MarkerKind.valueOf(marker.kind().name()), marker.position())));
        for (PublishedName name : register.names().standard()) {
            features.add(place(name));
        }
        return MapContent.of(features);
    }

    private static MapText text(String name, PlaceClass kind) {
        return new MapText(name, name.isEmpty() ? "" : ROMANIZER.romanize(name, kind).plain());
    }

    /** The outer ring of what is kept is drawn a level higher: beyond it lies another county, or another province. */
    private static DivisionLevel level(LineInForce line) {
        return line.right() != null || line.level() == DivisionLevel.PROVINCE ? line.level()
                : DivisionLevel.values()[line.level().ordinal() - 1];
    }

    /** 1, a brook, to 5, a great river: a grade more for each doubling beyond five kilometres. */
    private static int size(HydrographyPart.Water river) {
        double kilometres = Ellipsoid2000.length(river.shape()) / 1_000;
        return (int) Math.max(1, Math.min(5, 1 + Math.floor(Math.log(Math.max(kilometres, 1) / 5) / Math.log(2))));
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
    static int weight(String code) {
        return code.startsWith("2161") ? 4 : code.startsWith("1") || code.startsWith("22") ? 3 : 1;
    }
}
