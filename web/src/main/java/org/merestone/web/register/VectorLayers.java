package org.merestone.web.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.Stretch;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.Plane;
import org.merestone.geo.tile.TileFeature;
import org.merestone.geo.tile.TileLayer;
import org.merestone.geo.tile.VectorTiles;

/**
 * The published register as layers of vector tiles, all of it public. Where a tile would be too large, notices stay longest; then lines,
 * the higher before the lower; then divisions, the higher and larger first; then markers; names go first.
 */
public final class VectorLayers {

    /** What the features of each layer say, as TileJSON puts it. */
    public static final Map<String, Map<String, String>> FIELDS = fields();

    private static final int MARKERS_FROM = 10;
    private static final int NAMES_FROM = 14;

    private VectorLayers() {}

    static VectorTiles of(PublishedRegister register, Plane plane) {
        return VectorTiles.of(List.of(divisions(register), lines(register), markers(register), names(register),
                notices(register)), plane);
    }

    private static TileLayer divisions(PublishedRegister register) {
        List<TileFeature> features = new ArrayList<>();
        register.coverage().areas().forEach((level, areas) -> areas.forEach((id, shape) -> {
            Division division = register.divisions().find(UUID.fromString(id));
            if (division != null) {
                features.add(new TileFeature(TileFeature.number(id), shape, Map.of("id", id, "code", division.code(), "name",
                        division.name(), "level", level.name()), 0, 3e6 + height(level) + shape.getArea()));
            }
        }));
        return new TileLayer("divisions", features);
    }

    private static TileLayer lines(PublishedRegister register) {
        List<TileFeature> features = new ArrayList<>();
        for (LineInForce line : register.coverage().lines()) {
            if (line.unsettled().isEmpty()) {
                features.add(stretch(line, line.geometry(), line.legalStatus()));
            } else {
                MultiLineString settled = Stretch.without(line.geometry(), List.of(line.unsettled()));
                if (!settled.isEmpty()) {
                    features.add(stretch(line, settled, line.legalStatus()));
                }
                features.add(stretch(line, line.unsettled(), LegalStatus.UNSETTLED));
            }
        }
        return new TileLayer("lines", features);
    }

    /** A line, or what of it is of one status; both parts of one line bear its number. */
    private static TileFeature stretch(LineInForce line, MultiLineString course, LegalStatus status) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", line.id().toString());
        said.put("code", line.code());
        said.put("name", line.name());
        said.put("level", line.level().name());
        said.put("status", status.name());
        return new TileFeature(TileFeature.number(line.id().toString()), course, said, 0, 4e6 + height(line.level()));
    }

    private static TileLayer markers(PublishedRegister register) {
        return new TileLayer("markers", register.markers().all().stream().map(marker -> new TileFeature(
                TileFeature.number(marker.id().toString()), marker.position(), Map.of("id", marker.id().toString(), "code", marker.code(),
                "name", marker.engravedText(), "number", marker.number(), "kind", marker.kind().name(), "shape", marker.shape()),
                MARKERS_FROM, 2e6)).toList());
    }

    private static TileLayer names(PublishedRegister register) {
        return new TileLayer("names", register.names().standard().stream().map(VectorLayers::name).toList());
    }

    private static TileFeature name(PublishedName name) {
        String id = name.placeId().toString();
        int weight = MapSheet.weight(name.placeClass().code());
        return new TileFeature(TileFeature.number(id), Geometries.FACTORY.createPoint(new Coordinate(name.lon(), name.lat())),
                Map.of("id", id, "name", name.text(), "name_en", name.romanPlain(), "class", name.placeClass().code(), "weight", weight),
                NAMES_FROM - weight, 1e6 + weight);
    }

    /** What the public may read today; one about places of several kinds is a feature of each kind. */
    private static TileLayer notices(PublishedRegister register) {
        List<TileFeature> features = new ArrayList<>();
        for (PublishedNotices.Shown notice : register.notices()) {
            if (notice.stands(register.day())) {
                String id = notice.id().toString();
                Map<String, Object> said = Map.of("id", id, "name", notice.name(), "title", notice.title(), "kind", notice.kind().name(),
                        "publishedOn", notice.fromDay().toString());
                ofOneKind(notice.place()).forEach(shape -> features.add(new TileFeature(TileFeature.number(id), shape, said, 0, 5e6)));
            }
        }
        return new TileLayer("notices", features);
    }

    private static List<Geometry> ofOneKind(Geometry place) {
        if (place.isEmpty()) {
            return List.of();
        }
        if (!place.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            return List.of(place);
        }
        return IntStream.range(0, place.getNumGeometries()).mapToObj(place::getGeometryN)
                .flatMap(part -> ofOneKind(part).stream()).toList();
    }

    /** More for a higher level. */
    private static double height(DivisionLevel level) {
        return (DivisionLevel.values().length - level.ordinal()) * 1e5;
    }

    private static Map<String, Map<String, String>> fields() {
        Map<String, Map<String, String>> fields = new LinkedHashMap<>();
        fields.put("divisions", texts("id", "code", "name", "level"));
        fields.put("lines", texts("id", "code", "name", "level", "status"));
        fields.put("markers", texts("id", "code", "name", "number", "kind", "shape"));
        Map<String, String> names = new LinkedHashMap<>(texts("id", "name", "name_en", "class"));
        names.put("weight", "Number");
        fields.put("names", names);
        fields.put("notices", texts("id", "name", "title", "kind", "publishedOn"));
        return fields;
    }

    private static Map<String, String> texts(String... names) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            texts.put(name, "String");
        }
        return texts;
    }
}
