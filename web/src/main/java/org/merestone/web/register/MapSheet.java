package org.merestone.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.course.CourseStretch;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.Stretch;
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

/** What the base map shows of the published register on a day. */
final class MapSheet {

    private static final Romanizer ROMANIZER = Romanizer.shipped();
    private static final PlaceClass TOWNSHIP = PlaceClass.of("21500");
    private static final PlaceClass RIVER = PlaceClass.of("12100");
    private static final PlaceClass LAKE = PlaceClass.of("12200");
    /** A line that follows something lies no farther from it, degrees: some fifty metres. */
    private static final double BESIDE = 0.0005;

    private MapSheet() {}

    static MapContent of(PublishedRegister register, DayShown shown) {
        List<MapFeature> features = new ArrayList<>();
        Coverage coverage = shown.coverage();
        coverage.areas().forEach((level, areas) -> areas.forEach((id, shape) -> {
            Division division = coverage.divisions().find(UUID.fromString(id));
            if (division != null) {
                features.add(new MapFeature.Area(division.code(), text(division.name(), TOWNSHIP), level, shape));
            }
        }));
        register.hydrography().builtUpAreas().forEach(shape -> features.add(new MapFeature.BuiltUp(shape)));
        for (HydrographyPart.Water water : register.hydrography().waters()) {
            features.add(water.kind().equals("RIVER") ? new MapFeature.River(text(water.name(), RIVER), size(water), water.shape())
                    : new MapFeature.Lake(text(water.name(), LAKE), water.shape()));
        }
        shown.names().forEach(name -> features.add(named(name, register.roads().line(name.placeId()))));
        List<Geometry> linear = features.stream().filter(each -> each instanceof MapFeature.River || each instanceof MapFeature.Road)
                .map(MapFeature::shape).toList();
        for (LineInForce line : coverage.lines()) {
            for (CourseStretch stretch : register.lines().stretches(line)) {
                boolean beside = stretch.alongItsMiddle() && isDrawn(stretch.course(), linear);
                Geometry settled = line.unsettled().isEmpty() ? stretch.course()
                        : Stretch.without(stretch.course(), List.of(line.unsettled()));
                if (!settled.isEmpty()) {
                    features.add(new MapFeature.Boundary(level(line), MapFeature.LegalStatus.valueOf(line.legalStatus().name()), beside,
                            settled));
                }
            }
            if (!line.unsettled().isEmpty()) {
                features.add(new MapFeature.Boundary(level(line), MapFeature.LegalStatus.UNSETTLED, line.unsettled()));
            }
        }
        shown.markers().forEach(marker -> features.add(new MapFeature.Marker(marker.number(),
                MapFeature.MarkerKind.valueOf(marker.kind().name()), marker.position())));
        return MapContent.of(features);
    }

    /** What {@link #of} covers, degrees. */
    static Envelope bounds(PublishedRegister register, DayShown shown) {
        Envelope bounds = new Envelope();
        Consumer<Geometry> take = shape -> bounds.expandToInclude(shape.getEnvelopeInternal());
        shown.coverage().areas().values().forEach(areas -> areas.values().forEach(take));
        shown.coverage().lines().forEach(line -> take.accept(line.geometry()));
        register.hydrography().builtUpAreas().forEach(take);
        register.hydrography().waters().forEach(water -> take.accept(water.shape()));
        for (PublishedName name : shown.names()) {
            Geometry road = register.roads().line(name.placeId());
            if (road == null) {
                bounds.expandToInclude(name.lon(), name.lat());
            } else {
                take.accept(road);
            }
        }
        shown.markers().forEach(marker -> take.accept(marker.position()));
        return bounds;
    }

    /** Whether what a stretch follows is on the map too: drawn on both sides of nothing, it would be where it is not. */
    private static boolean isDrawn(LineString stretch, List<Geometry> linear) {
        Point middle = stretch.getPointN(stretch.getNumPoints() / 2);
        Envelope around = middle.getEnvelopeInternal();
        around.expandBy(BESIDE);
        return linear.stream().anyMatch(each -> each.getEnvelopeInternal().intersects(around) && each.isWithinDistance(middle, BESIDE));
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

    /** A road along its line where that is known, anything else at its point. */
    private static MapFeature named(PublishedName name, @Nullable Geometry road) {
        if (road != null) {
            return new MapFeature.Road(new MapText(name.text(), name.romanPlain()), roadSize(name.text()), road);
        }
        String code = name.placeClass().code();
        Point point = Geometries.FACTORY.createPoint(new Coordinate(name.lon(), name.lat()));
        return new MapFeature.Place(new MapText(name.text(), name.romanPlain()), kind(code), weight(code), point);
    }

    /** By the generic name (通名): avenues before roads, roads before streets, streets before lanes. */
    private static int roadSize(String name) {
        return name.endsWith("大道") ? 4 : name.endsWith("路") || name.endsWith("道") ? 3 : name.endsWith("街") ? 2 : 1;
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
